# every-key: RouterOS 7.21 to 7.24, form verify, made by rosc
# Looks whether the router does what the site says, and changes nothing. Run
# /import FILE, or paste it whole, a minute after apply or on any other day. A line
# a fact, ok or FAIL with what was found; the verdict is the last line. It takes at
# most about 72 seconds; its 19 pings may print lines of their own in between.
{
:local rcAll 0
:local rcBad 0
:local rcFound ""
:local rcId ""
:local rcText ""
:local rcPort ""
:local rcRoute ""
:local rcTell do={
:if ([:len $rcFound] = 0) do={:put ("ok   " . $rcWhat); :return 0}
:local rcGap ": "
:if ([:pick $rcFound 0 1] = " ") do={:set rcGap ":"}
:put ("FAIL " . $rcWhat . $rcGap . $rcFound)
:return 1
}
:local rcVersion [/system resource get version]
:local rcRest [:pick $rcVersion ([:find $rcVersion "."] + 1) [:len $rcVersion]]
:local rcMinor [:tonum [:pick $rcRest 0 2]]
:if ([:typeof $rcMinor] != "num") do={:set rcMinor [:tonum [:pick $rcRest 0 1]]}
:if ([:pick $rcVersion 0 2] != "7." || $rcMinor < 21) do={:error "rosc: this script is for RouterOS 7.21 and later, this router runs $rcVersion"}
:if ($rcMinor > 24) do={:put "rosc: note: RouterOS $rcVersion is newer than what this script was checked for (7.24)"}

# --- Links, leases and sessions
:set rcFound ""
:do {
:set rcPort "wan-fibre"
:set rcId [/interface find where name=$rcPort]
:if ([:len $rcId] = 0) do={:set rcFound "there is no such interface"} else={:if (![/interface get $rcId running]) do={:set rcFound "it is down"}}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="WAN 'office-fibre': wan-fibre has a link" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcPort "ether2-dish"
:set rcId [/interface find where name=$rcPort]
:if ([:len $rcId] = 0) do={:set rcFound "there is no such interface"} else={:if (![/interface get $rcId running]) do={:set rcFound "it is down"}}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="WAN 'dish': ether2-dish has a link" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcPort "ether3"
:set rcId [/interface find where name=$rcPort]
:if ([:len $rcId] = 0) do={:set rcFound "there is no such interface"} else={:if (![/interface get $rcId running]) do={:set rcFound "it is down"}}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="WAN 'cable': ether3 has a link" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcPort "ether4-modem"
:set rcId [/interface find where name=$rcPort]
:if ([:len $rcId] = 0) do={:set rcFound "there is no such interface"} else={:if (![/interface get $rcId running]) do={:set rcFound "it is down"}}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="WAN 'modem': ether4-modem has a link" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcPort [/interface ethernet get [/interface ethernet find where default-name="ether9"] name]
:set rcId [/interface find where name=$rcPort]
:if ([:len $rcId] = 0) do={:set rcFound "there is no such interface"} else={:if (![/interface get $rcId running]) do={:set rcFound "it is down"}}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="WAN 'line': ether9 has a link" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcPort "vlan-line"
:set rcId [/interface find where name=$rcPort]
:if ([:len $rcId] = 0) do={:set rcFound "there is no such interface"} else={:if (![/interface get $rcId running]) do={:set rcFound "it is down"}}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="WAN 'line': vlan-line has a link" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcPort "pppoe-line"
:set rcId [/interface find where name=$rcPort]
:if ([:len $rcId] = 0) do={:set rcFound "there is no such interface"} else={:if (![/interface get $rcId running]) do={:set rcFound "it is down"}}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="WAN 'line': pppoe-line has a link" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcPort "lte1"
:set rcId [/interface find where name=$rcPort]
:if ([:len $rcId] = 0) do={:set rcFound "there is no such interface"} else={:if (![/interface get $rcId running]) do={:set rcFound "it is down"}}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="WAN 'mobile': lte1 has a link" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcPort "wg-vpn"
:set rcId [/interface find where name=$rcPort]
:if ([:len $rcId] = 0) do={:set rcFound "there is no such interface"} else={:if (![/interface get $rcId running]) do={:set rcFound "it is down"}}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="WAN 'vpn': wg-vpn has a link" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/ip dhcp-client find where comment="rosc:wan/dish"]
:if ([:len $rcId] = 0) do={:set rcFound "there is no such client"} else={
:set rcId [:pick $rcId 0]
:set rcText [:tostr [/ip dhcp-client get $rcId status]]
:if ($rcText != "bound") do={:set rcFound ("its status is " . $rcText)}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip dhcp-client on ether2-dish has a lease" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/ip dhcp-client find where comment="rosc:wan/cable"]
:if ([:len $rcId] = 0) do={:set rcFound "there is no such client"} else={
:set rcId [:pick $rcId 0]
:set rcText [:tostr [/ip dhcp-client get $rcId status]]
:if ($rcText != "bound") do={:set rcFound ("its status is " . $rcText)}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip dhcp-client on ether3 has a lease" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/ip dhcp-client find where comment="rosc:wan/modem"]
:if ([:len $rcId] = 0) do={:set rcFound "there is no such client"} else={
:set rcId [:pick $rcId 0]
:set rcText [:tostr [/ip dhcp-client get $rcId status]]
:if ($rcText != "bound") do={:set rcFound ("its status is " . $rcText)}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip dhcp-client on ether4-modem has a lease" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/ipv6 dhcp-client find where comment="rosc:wan6/cable"]
:if ([:len $rcId] = 0) do={:set rcFound "there is no such client"} else={
:set rcId [:pick $rcId 0]
:set rcText [:tostr [/ipv6 dhcp-client get $rcId status]]
:if ($rcText != "bound") do={:set rcFound ("its status is " . $rcText)}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ipv6 dhcp-client on ether3 has a lease" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/interface pppoe-client find where comment="rosc:wan/line"]
:if ([:len $rcId] = 0) do={:set rcFound "there is no such session"} else={
:set rcId [:pick $rcId 0]
:if (![/interface pppoe-client get $rcId running]) do={:set rcFound "it is not up"}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="the PPPoE session pppoe-line is up" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/interface lte find where name="lte1"]
:if ([:len $rcId] = 0) do={:set rcFound "there is no such modem"} else={:if (![/interface lte get $rcId running]) do={:set rcFound "it is not connected"}}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="the modem lte1 is connected" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/interface wireguard peers find where comment="rosc:wan/vpn"]
:if ([:len $rcId] = 0) do={:set rcFound "there is no such peer"} else={
:set rcId [:pick $rcId 0]
:local rcAge [/interface wireguard peers get $rcId last-handshake]
:if ([:len [:tostr $rcAge]] = 0) do={:set rcFound "it never did"} else={:if ([:totime $rcAge] > 5m) do={:set rcFound ("the last time " . [:tostr $rcAge] . " ago")}}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="WireGuard wg-vpn: rosc:wan/vpn answers" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/interface wireguard peers find where comment="rosc:tunnel-peer/admin/hub"]
:if ([:len $rcId] = 0) do={:set rcFound "there is no such peer"} else={
:set rcId [:pick $rcId 0]
:local rcAge [/interface wireguard peers get $rcId last-handshake]
:if ([:len [:tostr $rcAge]] = 0) do={:set rcFound "it never did"} else={:if ([:totime $rcAge] > 5m) do={:set rcFound ("the last time " . [:tostr $rcAge] . " ago")}}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="WireGuard wg-admin: rosc:tunnel-peer/admin/hub answers" rcFound=$rcFound])

# --- Routes: active, and by the right interface
:set rcRoute do={
:local rcId [/ip route find where !dynamic comment=$rcTag]
:if ([:len $rcId] = 0) do={:return "it is missing"}
:set rcId [:pick $rcId 0]
:if ([/ip route get $rcId disabled]) do={:return $rcOff}
:if (![/ip route get $rcId active]) do={:return "it is not active"}
:local rcGw [:tostr [/ip route get $rcId immediate-gw]]
:if ([:len $rcGw] = 0) do={
:set rcGw [:tostr [/ip route get $rcId gateway]]
:foreach rcN in={1;2} do={:foreach rcI in=[/ip route find where active routing-table=main comment~"^rosc:"] do={:if ([:tostr [/ip route get $rcI dst-address]] = ($rcGw . "/32")) do={:set rcGw [:tostr [/ip route get $rcI gateway]]}}}
}
:if (!($rcGw ~ $rcOn)) do={:return ("it leaves by " . $rcGw)}
:return ""
}
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:probe/office-fibre/1" rcOn="(^|[^A-Za-z0-9_.-])wan-fibre([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="8.8.8.8/32 leaves by wan-fibre (rosc:probe/office-fibre/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:probe/office-fibre/2" rcOn="(^|[^A-Za-z0-9_.-])wan-fibre([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="9.9.9.9/32 leaves by wan-fibre (rosc:probe/office-fibre/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:probe/office-fibre/3" rcOn="(^|[^A-Za-z0-9_.-])wan-fibre([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="4.2.2.1/32 leaves by wan-fibre (rosc:probe/office-fibre/3)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:probe/office-fibre/4" rcOn="(^|[^A-Za-z0-9_.-])wan-fibre([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="94.140.14.14/32 leaves by wan-fibre (rosc:probe/office-fibre/4)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:default/office-fibre/1" rcOn="(^|[^A-Za-z0-9_.-])wan-fibre([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of main leaves by wan-fibre (rosc:default/office-fibre/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:default/office-fibre/2" rcOn="(^|[^A-Za-z0-9_.-])wan-fibre([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of main leaves by wan-fibre (rosc:default/office-fibre/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:default/office-fibre/3" rcOn="(^|[^A-Za-z0-9_.-])wan-fibre([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of main leaves by wan-fibre (rosc:default/office-fibre/3)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:default/office-fibre/4" rcOn="(^|[^A-Za-z0-9_.-])wan-fibre([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of main leaves by wan-fibre (rosc:default/office-fibre/4)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:reply/office-fibre/1" rcOn="(^|[^A-Za-z0-9_.-])wan-fibre([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of to-office-fibre leaves by wan-fibre (rosc:reply/office-fibre/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:reply/office-fibre/2" rcOn="(^|[^A-Za-z0-9_.-])wan-fibre([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of to-office-fibre leaves by wan-fibre (rosc:reply/office-fibre/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:reply/office-fibre/3" rcOn="(^|[^A-Za-z0-9_.-])wan-fibre([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of to-office-fibre leaves by wan-fibre (rosc:reply/office-fibre/3)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:reply/office-fibre/4" rcOn="(^|[^A-Za-z0-9_.-])wan-fibre([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of to-office-fibre leaves by wan-fibre (rosc:reply/office-fibre/4)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:probe/dish/1" rcOn="(^|[^A-Za-z0-9_.-])ether2-dish([^A-Za-z0-9_.-]|\$)" rcOff="it is off: its WAN has no lease"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="1.1.1.1/32 leaves by ether2-dish (rosc:probe/dish/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:probe/dish/2" rcOn="(^|[^A-Za-z0-9_.-])ether2-dish([^A-Za-z0-9_.-]|\$)" rcOff="it is off: its WAN has no lease"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="208.67.222.222/32 leaves by ether2-dish (rosc:probe/dish/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:reply/dish/1" rcOn="(^|[^A-Za-z0-9_.-])ether2-dish([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of to-dish leaves by ether2-dish (rosc:reply/dish/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:reply/dish/2" rcOn="(^|[^A-Za-z0-9_.-])ether2-dish([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of to-dish leaves by ether2-dish (rosc:reply/dish/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:probe/cable/1" rcOn="(^|[^A-Za-z0-9_.-])ether3([^A-Za-z0-9_.-]|\$)" rcOff="it is off: its WAN has no lease"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="64.6.64.6/32 leaves by ether3 (rosc:probe/cable/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:probe/cable/2" rcOn="(^|[^A-Za-z0-9_.-])ether3([^A-Za-z0-9_.-]|\$)" rcOff="it is off: its WAN has no lease"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="185.228.168.9/32 leaves by ether3 (rosc:probe/cable/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:reply/cable/1" rcOn="(^|[^A-Za-z0-9_.-])ether3([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of to-cable leaves by ether3 (rosc:reply/cable/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:reply/cable/2" rcOn="(^|[^A-Za-z0-9_.-])ether3([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of to-cable leaves by ether3 (rosc:reply/cable/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:probe/modem/1" rcOn="(^|[^A-Za-z0-9_.-])ether4-modem([^A-Za-z0-9_.-]|\$)" rcOff="it is off: its WAN has no lease"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="76.76.2.0/32 leaves by ether4-modem (rosc:probe/modem/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:reply/modem/1" rcOn="(^|[^A-Za-z0-9_.-])ether4-modem([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of to-modem leaves by ether4-modem (rosc:reply/modem/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:probe/line/1" rcOn="(^|[^A-Za-z0-9_.-])pppoe-line([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="64.6.65.6/32 leaves by pppoe-line (rosc:probe/line/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:probe/line/2" rcOn="(^|[^A-Za-z0-9_.-])pppoe-line([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="77.88.8.8/32 leaves by pppoe-line (rosc:probe/line/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:reply/line/1" rcOn="(^|[^A-Za-z0-9_.-])pppoe-line([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of to-line leaves by pppoe-line (rosc:reply/line/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:reply/line/2" rcOn="(^|[^A-Za-z0-9_.-])pppoe-line([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of to-line leaves by pppoe-line (rosc:reply/line/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:probe/mobile/1" rcOn="(^|[^A-Za-z0-9_.-])lte1([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="76.76.10.0/32 leaves by lte1 (rosc:probe/mobile/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:probe/mobile/2" rcOn="(^|[^A-Za-z0-9_.-])lte1([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="156.154.70.1/32 leaves by lte1 (rosc:probe/mobile/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:reply/mobile/1" rcOn="(^|[^A-Za-z0-9_.-])lte1([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of to-mobile leaves by lte1 (rosc:reply/mobile/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:reply/mobile/2" rcOn="(^|[^A-Za-z0-9_.-])lte1([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of to-mobile leaves by lte1 (rosc:reply/mobile/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:probe/vpn/1" rcOn="(^|[^A-Za-z0-9_.-])wg-vpn([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="209.244.0.3/32 leaves by wg-vpn (rosc:probe/vpn/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:probe/vpn/2" rcOn="(^|[^A-Za-z0-9_.-])wg-vpn([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="156.154.71.1/32 leaves by wg-vpn (rosc:probe/vpn/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:reply/vpn/1" rcOn="(^|[^A-Za-z0-9_.-])wg-vpn([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of to-vpn leaves by wg-vpn (rosc:reply/vpn/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:reply/vpn/2" rcOn="(^|[^A-Za-z0-9_.-])wg-vpn([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of to-vpn leaves by wg-vpn (rosc:reply/vpn/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcI in=[/ip route find where dst-address=0.0.0.0/0 routing-table=main active] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:set rcFound ($rcFound . " gateway " . [:tostr [/ip route get $rcI gateway]] . " distance " . [:tostr [/ip route get $rcI distance]])}}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip route: no default route of somebody else is active" rcFound=$rcFound])
:set rcRoute do={
:local rcId [/ipv6 route find where !dynamic comment=$rcTag]
:if ([:len $rcId] = 0) do={:return "it is missing"}
:set rcId [:pick $rcId 0]
:if ([/ipv6 route get $rcId disabled]) do={:return $rcOff}
:if (![/ipv6 route get $rcId active]) do={:return "it is not active"}
:local rcGw [:tostr [/ipv6 route get $rcId immediate-gw]]
:if ([:len $rcGw] = 0) do={
:set rcGw [:tostr [/ipv6 route get $rcId gateway]]
:foreach rcN in={1;2} do={:foreach rcI in=[/ipv6 route find where active routing-table=main comment~"^rosc:"] do={:if ([:tostr [/ipv6 route get $rcI dst-address]] = ($rcGw . "/128")) do={:set rcGw [:tostr [/ipv6 route get $rcI gateway]]}}}
}
:if (!($rcGw ~ $rcOn)) do={:return ("it leaves by " . $rcGw)}
:return ""
}
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:probe6/office-fibre/1" rcOn="(^|[^A-Za-z0-9_.-])wan-fibre([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="2606:4700:4700::1111/128 leaves by wan-fibre (rosc:probe6/office-fibre/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:probe6/office-fibre/2" rcOn="(^|[^A-Za-z0-9_.-])wan-fibre([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="2620:fe::fe/128 leaves by wan-fibre (rosc:probe6/office-fibre/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:default6/office-fibre/1" rcOn="(^|[^A-Za-z0-9_.-])wan-fibre([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of main leaves by wan-fibre (rosc:default6/office-fibre/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:default6/office-fibre/2" rcOn="(^|[^A-Za-z0-9_.-])wan-fibre([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of main leaves by wan-fibre (rosc:default6/office-fibre/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:reply6/office-fibre/1" rcOn="(^|[^A-Za-z0-9_.-])wan-fibre([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of to-office-fibre leaves by wan-fibre (rosc:reply6/office-fibre/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:reply6/office-fibre/2" rcOn="(^|[^A-Za-z0-9_.-])wan-fibre([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of to-office-fibre leaves by wan-fibre (rosc:reply6/office-fibre/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:probe6/cable/1" rcOn="(^|[^A-Za-z0-9_.-])ether3([^A-Za-z0-9_.-]|\$)" rcOff="it is off: its WAN has no lease"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="2001:4860:4860::8888/128 leaves by ether3 (rosc:probe6/cable/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:probe6/cable/2" rcOn="(^|[^A-Za-z0-9_.-])ether3([^A-Za-z0-9_.-]|\$)" rcOff="it is off: its WAN has no lease"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="2620:119:35::35/128 leaves by ether3 (rosc:probe6/cable/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:reply6/cable/1" rcOn="(^|[^A-Za-z0-9_.-])ether3([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of to-cable leaves by ether3 (rosc:reply6/cable/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:reply6/cable/2" rcOn="(^|[^A-Za-z0-9_.-])ether3([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of to-cable leaves by ether3 (rosc:reply6/cable/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcI in=[/ipv6 route find where dst-address=::/0 routing-table=main active] do={:if (!([:tostr [/ipv6 route get $rcI comment]] ~ "^rosc:")) do={:set rcFound ($rcFound . " gateway " . [:tostr [/ipv6 route get $rcI gateway]] . " distance " . [:tostr [/ipv6 route get $rcI distance]])}}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ipv6 route: no default route of somebody else is active" rcFound=$rcFound])

# --- Probes: they answer, each by its own WAN
:set rcFound ""
:do {
:if ([/tool ping address=8.8.8.8 count=3 interval=500ms] = 0) do={:set rcFound "none of three pings was answered"}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="the probe 8.8.8.8 answers" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([/tool ping address=9.9.9.9 count=3 interval=500ms] = 0) do={:set rcFound "none of three pings was answered"}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="the probe 9.9.9.9 answers" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([/tool ping address=4.2.2.1 count=3 interval=500ms] = 0) do={:set rcFound "none of three pings was answered"}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="the probe 4.2.2.1 answers" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([/tool ping address=94.140.14.14 count=3 interval=500ms] = 0) do={:set rcFound "none of three pings was answered"}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="the probe 94.140.14.14 answers" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([/tool ping address=1.1.1.1 count=3 interval=500ms] = 0) do={:set rcFound "none of three pings was answered"}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="the probe 1.1.1.1 answers" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([/tool ping address=208.67.222.222 count=3 interval=500ms] = 0) do={:set rcFound "none of three pings was answered"}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="the probe 208.67.222.222 answers" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([/tool ping address=64.6.64.6 count=3 interval=500ms] = 0) do={:set rcFound "none of three pings was answered"}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="the probe 64.6.64.6 answers" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([/tool ping address=185.228.168.9 count=3 interval=500ms] = 0) do={:set rcFound "none of three pings was answered"}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="the probe 185.228.168.9 answers" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([/tool ping address=76.76.2.0 count=3 interval=500ms] = 0) do={:set rcFound "none of three pings was answered"}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="the probe 76.76.2.0 answers" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([/tool ping address=64.6.65.6 count=3 interval=500ms] = 0) do={:set rcFound "none of three pings was answered"}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="the probe 64.6.65.6 answers" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([/tool ping address=77.88.8.8 count=3 interval=500ms] = 0) do={:set rcFound "none of three pings was answered"}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="the probe 77.88.8.8 answers" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([/tool ping address=76.76.10.0 count=3 interval=500ms] = 0) do={:set rcFound "none of three pings was answered"}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="the probe 76.76.10.0 answers" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([/tool ping address=156.154.70.1 count=3 interval=500ms] = 0) do={:set rcFound "none of three pings was answered"}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="the probe 156.154.70.1 answers" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([/tool ping address=209.244.0.3 count=3 interval=500ms] = 0) do={:set rcFound "none of three pings was answered"}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="the probe 209.244.0.3 answers" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([/tool ping address=156.154.71.1 count=3 interval=500ms] = 0) do={:set rcFound "none of three pings was answered"}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="the probe 156.154.71.1 answers" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([/tool ping address=2606:4700:4700::1111 count=3 interval=500ms] = 0) do={:set rcFound "none of three pings was answered"}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="the probe 2606:4700:4700::1111 answers" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([/tool ping address=2620:fe::fe count=3 interval=500ms] = 0) do={:set rcFound "none of three pings was answered"}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="the probe 2620:fe::fe answers" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([/tool ping address=2001:4860:4860::8888 count=3 interval=500ms] = 0) do={:set rcFound "none of three pings was answered"}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="the probe 2001:4860:4860::8888 answers" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([/tool ping address=2620:119:35::35 count=3 interval=500ms] = 0) do={:set rcFound "none of three pings was answered"}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="the probe 2620:119:35::35 answers" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/tool netwatch find where comment="rosc:probe/office-fibre/1"]
:if ([:len $rcId] = 0) do={:set rcFound "it is missing"} else={
:set rcId [:pick $rcId 0]
:set rcText [:tostr [/tool netwatch get $rcId status]]
:if ($rcText != "up") do={:set rcFound ("its status is " . $rcText)}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="netwatch 8.8.8.8 is up (rosc:probe/office-fibre/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/tool netwatch find where comment="rosc:probe/office-fibre/2"]
:if ([:len $rcId] = 0) do={:set rcFound "it is missing"} else={
:set rcId [:pick $rcId 0]
:set rcText [:tostr [/tool netwatch get $rcId status]]
:if ($rcText != "up") do={:set rcFound ("its status is " . $rcText)}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="netwatch 9.9.9.9 is up (rosc:probe/office-fibre/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/tool netwatch find where comment="rosc:probe/office-fibre/3"]
:if ([:len $rcId] = 0) do={:set rcFound "it is missing"} else={
:set rcId [:pick $rcId 0]
:set rcText [:tostr [/tool netwatch get $rcId status]]
:if ($rcText != "up") do={:set rcFound ("its status is " . $rcText)}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="netwatch 4.2.2.1 is up (rosc:probe/office-fibre/3)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/tool netwatch find where comment="rosc:probe/office-fibre/4"]
:if ([:len $rcId] = 0) do={:set rcFound "it is missing"} else={
:set rcId [:pick $rcId 0]
:set rcText [:tostr [/tool netwatch get $rcId status]]
:if ($rcText != "up") do={:set rcFound ("its status is " . $rcText)}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="netwatch 94.140.14.14 is up (rosc:probe/office-fibre/4)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/tool netwatch find where comment="rosc:probe/dish/1"]
:if ([:len $rcId] = 0) do={:set rcFound "it is missing"} else={
:set rcId [:pick $rcId 0]
:set rcText [:tostr [/tool netwatch get $rcId status]]
:if ($rcText != "up") do={:set rcFound ("its status is " . $rcText)}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="netwatch 1.1.1.1 is up (rosc:probe/dish/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/tool netwatch find where comment="rosc:probe/dish/2"]
:if ([:len $rcId] = 0) do={:set rcFound "it is missing"} else={
:set rcId [:pick $rcId 0]
:set rcText [:tostr [/tool netwatch get $rcId status]]
:if ($rcText != "up") do={:set rcFound ("its status is " . $rcText)}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="netwatch 208.67.222.222 is up (rosc:probe/dish/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/tool netwatch find where comment="rosc:probe/cable/1"]
:if ([:len $rcId] = 0) do={:set rcFound "it is missing"} else={
:set rcId [:pick $rcId 0]
:set rcText [:tostr [/tool netwatch get $rcId status]]
:if ($rcText != "up") do={:set rcFound ("its status is " . $rcText)}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="netwatch 64.6.64.6 is up (rosc:probe/cable/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/tool netwatch find where comment="rosc:probe/cable/2"]
:if ([:len $rcId] = 0) do={:set rcFound "it is missing"} else={
:set rcId [:pick $rcId 0]
:set rcText [:tostr [/tool netwatch get $rcId status]]
:if ($rcText != "up") do={:set rcFound ("its status is " . $rcText)}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="netwatch 185.228.168.9 is up (rosc:probe/cable/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/tool netwatch find where comment="rosc:probe/modem/1"]
:if ([:len $rcId] = 0) do={:set rcFound "it is missing"} else={
:set rcId [:pick $rcId 0]
:set rcText [:tostr [/tool netwatch get $rcId status]]
:if ($rcText != "up") do={:set rcFound ("its status is " . $rcText)}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="netwatch 76.76.2.0 is up (rosc:probe/modem/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/tool netwatch find where comment="rosc:probe/line/1"]
:if ([:len $rcId] = 0) do={:set rcFound "it is missing"} else={
:set rcId [:pick $rcId 0]
:set rcText [:tostr [/tool netwatch get $rcId status]]
:if ($rcText != "up") do={:set rcFound ("its status is " . $rcText)}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="netwatch 64.6.65.6 is up (rosc:probe/line/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/tool netwatch find where comment="rosc:probe/line/2"]
:if ([:len $rcId] = 0) do={:set rcFound "it is missing"} else={
:set rcId [:pick $rcId 0]
:set rcText [:tostr [/tool netwatch get $rcId status]]
:if ($rcText != "up") do={:set rcFound ("its status is " . $rcText)}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="netwatch 77.88.8.8 is up (rosc:probe/line/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/tool netwatch find where comment="rosc:probe/mobile/1"]
:if ([:len $rcId] = 0) do={:set rcFound "it is missing"} else={
:set rcId [:pick $rcId 0]
:set rcText [:tostr [/tool netwatch get $rcId status]]
:if ($rcText != "up") do={:set rcFound ("its status is " . $rcText)}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="netwatch 76.76.10.0 is up (rosc:probe/mobile/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/tool netwatch find where comment="rosc:probe/mobile/2"]
:if ([:len $rcId] = 0) do={:set rcFound "it is missing"} else={
:set rcId [:pick $rcId 0]
:set rcText [:tostr [/tool netwatch get $rcId status]]
:if ($rcText != "up") do={:set rcFound ("its status is " . $rcText)}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="netwatch 156.154.70.1 is up (rosc:probe/mobile/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/tool netwatch find where comment="rosc:probe/vpn/1"]
:if ([:len $rcId] = 0) do={:set rcFound "it is missing"} else={
:set rcId [:pick $rcId 0]
:set rcText [:tostr [/tool netwatch get $rcId status]]
:if ($rcText != "up") do={:set rcFound ("its status is " . $rcText)}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="netwatch 209.244.0.3 is up (rosc:probe/vpn/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/tool netwatch find where comment="rosc:probe/vpn/2"]
:if ([:len $rcId] = 0) do={:set rcFound "it is missing"} else={
:set rcId [:pick $rcId 0]
:set rcText [:tostr [/tool netwatch get $rcId status]]
:if ($rcText != "up") do={:set rcFound ("its status is " . $rcText)}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="netwatch 156.154.71.1 is up (rosc:probe/vpn/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/tool netwatch find where comment="rosc:probe6/office-fibre/1"]
:if ([:len $rcId] = 0) do={:set rcFound "it is missing"} else={
:set rcId [:pick $rcId 0]
:set rcText [:tostr [/tool netwatch get $rcId status]]
:if ($rcText != "up") do={:set rcFound ("its status is " . $rcText)}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="netwatch 2606:4700:4700::1111 is up (rosc:probe6/office-fibre/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/tool netwatch find where comment="rosc:probe6/office-fibre/2"]
:if ([:len $rcId] = 0) do={:set rcFound "it is missing"} else={
:set rcId [:pick $rcId 0]
:set rcText [:tostr [/tool netwatch get $rcId status]]
:if ($rcText != "up") do={:set rcFound ("its status is " . $rcText)}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="netwatch 2620:fe::fe is up (rosc:probe6/office-fibre/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/tool netwatch find where comment="rosc:probe6/cable/1"]
:if ([:len $rcId] = 0) do={:set rcFound "it is missing"} else={
:set rcId [:pick $rcId 0]
:set rcText [:tostr [/tool netwatch get $rcId status]]
:if ($rcText != "up") do={:set rcFound ("its status is " . $rcText)}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="netwatch 2001:4860:4860::8888 is up (rosc:probe6/cable/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/tool netwatch find where comment="rosc:probe6/cable/2"]
:if ([:len $rcId] = 0) do={:set rcFound "it is missing"} else={
:set rcId [:pick $rcId 0]
:set rcText [:tostr [/tool netwatch get $rcId status]]
:if ($rcText != "up") do={:set rcFound ("its status is " . $rcText)}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="netwatch 2620:119:35::35 is up (rosc:probe6/cable/2)" rcFound=$rcFound])

# --- Rows and settings of the site
:set rcFound ""
:do {
:if ([:len [/interface ethernet find where default-name="ether1" disabled=no]] = 0) do={:set rcFound ($rcFound . " disabled=" . [:tostr [/interface ethernet get [:pick [/interface ethernet find where default-name="ether1"] 0] disabled]])}
:if ([:len [/interface ethernet find where default-name="ether1" mac-address=02:00:00:00:00:01]] = 0) do={:set rcFound ($rcFound . " mac-address=" . [:tostr [/interface ethernet get [:pick [/interface ethernet find where default-name="ether1"] 0] mac-address]])}
:if ([:len [/interface ethernet find where default-name="ether1" mtu=1500]] = 0) do={:set rcFound ($rcFound . " mtu=" . [:tostr [/interface ethernet get [:pick [/interface ethernet find where default-name="ether1"] 0] mtu]])}
:if ([:len [/interface ethernet find where default-name="ether1" name="wan-fibre"]] = 0) do={:set rcFound ($rcFound . " name=" . [:tostr [/interface ethernet get [:pick [/interface ethernet find where default-name="ether1"] 0] name]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/interface ethernet ether1" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([:len [/interface ethernet find where default-name="ether2" disabled=no]] = 0) do={:set rcFound ($rcFound . " disabled=" . [:tostr [/interface ethernet get [:pick [/interface ethernet find where default-name="ether2"] 0] disabled]])}
:if ([:len [/interface ethernet find where default-name="ether2" name="ether2-dish"]] = 0) do={:set rcFound ($rcFound . " name=" . [:tostr [/interface ethernet get [:pick [/interface ethernet find where default-name="ether2"] 0] name]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/interface ethernet ether2" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([:len [/interface ethernet find where default-name="ether4" disabled=no]] = 0) do={:set rcFound ($rcFound . " disabled=" . [:tostr [/interface ethernet get [:pick [/interface ethernet find where default-name="ether4"] 0] disabled]])}
:if ([:len [/interface ethernet find where default-name="ether4" name="ether4-modem"]] = 0) do={:set rcFound ($rcFound . " name=" . [:tostr [/interface ethernet get [:pick [/interface ethernet find where default-name="ether4"] 0] name]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/interface ethernet ether4" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([:len [/interface ethernet find where default-name="ether9" disabled=no]] = 0) do={:set rcFound ($rcFound . " disabled=" . [:tostr [/interface ethernet get [:pick [/interface ethernet find where default-name="ether9"] 0] disabled]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/interface ethernet ether9" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"bridge-home";"bridge-guests";"bridge-cameras"} do={
:if ([:len [/interface bridge find where name=$rcT !disabled]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}
}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/interface bridge: 3 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"WAN";"LAN";"LAN-management"} do={
:if ([:len [/interface list find where name=$rcT]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}
}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/interface list: 3 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:lan-port/home/ether5";"rosc:lan-port/home/ether6";"rosc:lan-port/guests/ether7";"rosc:lan-port/cameras/ether8"} do={:if ([:len [/interface bridge port find where !dynamic comment=$rcT]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/interface bridge port: 4 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:wan/line";"rosc:lan/phones"} do={:if ([:len [/interface vlan find where comment=$rcT disabled=no]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/interface vlan: 2 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:lan/phones"} do={:if ([:len [/interface bridge vlan find where !dynamic comment=$rcT disabled=no]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/interface bridge vlan: 1 row of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:ppp/rosc-pppoe"} do={:if ([:len [/ppp profile find where comment=$rcT]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ppp profile: 1 row of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:wan/line"} do={:if ([:len [/interface pppoe-client find where comment=$rcT disabled=no]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/interface pppoe-client: 1 row of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:wan/mobile"} do={:if ([:len [/interface lte apn find where comment=$rcT]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/interface lte apn: 1 row of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([:len [/interface lte find where name="lte1" apn-profiles="rosc-mobile"]] = 0) do={:set rcFound ($rcFound . " apn-profiles=" . [:tostr [/interface lte get [:pick [/interface lte find where name="lte1"] 0] apn-profiles]])}
:if ([:len [/interface lte find where name="lte1" disabled=no]] = 0) do={:set rcFound ($rcFound . " disabled=" . [:tostr [/interface lte get [:pick [/interface lte find where name="lte1"] 0] disabled]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/interface lte lte1" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:wan/vpn";"rosc:tunnel/admin"} do={:if ([:len [/interface wireguard find where comment=$rcT disabled=no]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/interface wireguard: 2 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:wan/vpn";"rosc:tunnel-peer/admin/hub";"rosc:tunnel-peer/admin/laptop"} do={:if ([:len [/interface wireguard peers find where !dynamic comment=$rcT disabled=no]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/interface wireguard peers: 3 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={{"WAN";"wan-fibre"};{"WAN";"ether2-dish"};{"WAN";"ether3"};{"WAN";"ether4-modem"};{"WAN";"pppoe-line"};{"WAN";"lte1"};{"WAN";"wg-vpn"};{"LAN";"bridge-home"};{"LAN";"bridge-guests"};{"LAN";"bridge-cameras"};{"LAN";"vlan40-phones"};{"LAN-management";"bridge-home"};{"LAN-management";"vlan40-phones"}} do={
:local rcA ($rcT->0)
:local rcB ($rcT->1)
:if ([:len [/interface list member find where list=$rcA interface=$rcB !disabled]] = 0) do={:set rcFound ($rcFound . " " . $rcA . " " . $rcB . ";")}
}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/interface list member: 13 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:dhcp/home";"rosc:dhcp/guests"} do={:if ([:len [/ip pool find where comment=$rcT]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip pool: 2 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={{"192.168.88.1/24";"bridge-home"};{"10.20.0.1/24";"bridge-guests"};{"10.30.0.1/24";"bridge-cameras"};{"10.40.0.1/24";"vlan40-phones"};{"203.0.113.10/29";"wan-fibre"};{"10.66.0.2/32";"wg-vpn"};{"10.9.0.2/24";"wg-admin"}} do={
:local rcA ($rcT->0)
:local rcB ($rcT->1)
:if ([:len [/ip address find where address=$rcA interface=$rcB !disabled]] = 0) do={:set rcFound ($rcFound . " " . $rcA . " " . $rcB . ";")}
}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip address: 7 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:dhcp/home";"rosc:dhcp/guests"} do={:if ([:len [/ip dhcp-server find where !dynamic comment=$rcT disabled=no]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip dhcp-server: 2 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:dhcp/home";"rosc:dhcp/guests"} do={:if ([:len [/ip dhcp-server network find where !dynamic comment=$rcT]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip dhcp-server network: 2 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:lease/home/nas";"rosc:lease/home/printer"} do={:if ([:len [/ip dhcp-server lease find where !dynamic comment=$rcT]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip dhcp-server lease: 2 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"to-office-fibre";"to-dish";"to-cable";"to-modem";"to-line";"to-mobile";"to-vpn"} do={
:if ([:len [/routing table find where name=$rcT !disabled]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}
}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/routing table: 7 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={{"NOT-internet";"10.0.0.0/8"};{"NOT-internet";"100.64.0.0/10"};{"NOT-internet";"169.254.0.0/16"};{"NOT-internet";"172.16.0.0/12"};{"NOT-internet";"192.168.0.0/16"};{"NOT-internet";"224.0.0.0/4"};{"LAN-networks";"192.168.88.0/24"};{"LAN-networks";"10.20.0.0/24"};{"LAN-networks";"10.30.0.0/24"};{"LAN-networks";"10.40.0.0/24"};{"LAN-networks";"10.9.0.0/24"};{"LAN-networks";"10.50.0.0/16"};{"LAN-networks";"10.9.1.9"};{"LAN-addresses";"192.168.88.1"};{"LAN-addresses";"10.20.0.1"};{"LAN-addresses";"10.30.0.1"};{"LAN-addresses";"10.40.0.1"};{"admins";"198.51.100.7"};{"admins";"192.0.2.0/28"};{"admins";"192.0.2.32-192.0.2.40"};{"admins";"vpn.example.com"};{"bogons-office-fibre";"192.168.88.0/24"};{"bogons-office-fibre";"10.20.0.0/24"};{"bogons-office-fibre";"10.30.0.0/24"};{"bogons-office-fibre";"10.40.0.0/24"};{"bogons-office-fibre";"10.9.0.0/24"};{"bogons-office-fibre";"0.0.0.0/8"};{"bogons-office-fibre";"10.0.0.0/8"};{"bogons-office-fibre";"127.0.0.0/8"};{"bogons-office-fibre";"169.254.0.0/16"};{"bogons-office-fibre";"172.16.0.0/12"};{"bogons-office-fibre";"192.0.0.0/24"};{"bogons-office-fibre";"198.18.0.0/15"};{"bogons-office-fibre";"224.0.0.0/4"};{"bogons-office-fibre";"240.0.0.0/4"};{"bogons-dish";"192.168.88.0/24"};{"bogons-dish";"10.20.0.0/24"};{"bogons-dish";"10.30.0.0/24"};{"bogons-dish";"10.40.0.0/24"};{"bogons-dish";"10.9.0.0/24"};{"bogons-dish";"0.0.0.0/8"};{"bogons-dish";"127.0.0.0/8"};{"bogons-dish";"169.254.0.0/16"};{"bogons-dish";"192.0.0.0/24"};{"bogons-dish";"198.18.0.0/15"};{"bogons-dish";"224.0.0.0/4"};{"bogons-dish";"240.0.0.0/4"};{"bogons-cable";"192.168.88.0/24"};{"bogons-cable";"10.20.0.0/24"};{"bogons-cable";"10.30.0.0/24"};{"bogons-cable";"10.40.0.0/24"};{"bogons-cable";"10.9.0.0/24"};{"bogons-cable";"0.0.0.0/8"};{"bogons-cable";"127.0.0.0/8"};{"bogons-cable";"169.254.0.0/16"};{"bogons-cable";"192.0.0.0/24"};{"bogons-cable";"198.18.0.0/15"};{"bogons-cable";"224.0.0.0/4"};{"bogons-cable";"240.0.0.0/4"};{"bogons-modem";"192.168.88.0/24"};{"bogons-modem";"10.20.0.0/24"};{"bogons-modem";"10.30.0.0/24"};{"bogons-modem";"10.40.0.0/24"};{"bogons-modem";"10.9.0.0/24"};{"bogons-modem";"0.0.0.0/8"};{"bogons-modem";"127.0.0.0/8"};{"bogons-modem";"169.254.0.0/16"};{"bogons-modem";"192.0.0.0/24"};{"bogons-modem";"198.18.0.0/15"};{"bogons-modem";"224.0.0.0/4"};{"bogons-modem";"240.0.0.0/4"};{"bogons-line";"192.168.88.0/24"};{"bogons-line";"10.20.0.0/24"};{"bogons-line";"10.30.0.0/24"};{"bogons-line";"10.40.0.0/24"};{"bogons-line";"10.9.0.0/24"};{"bogons-line";"0.0.0.0/8"};{"bogons-line";"127.0.0.0/8"};{"bogons-line";"169.254.0.0/16"};{"bogons-line";"192.0.0.0/24"};{"bogons-line";"198.18.0.0/15"};{"bogons-line";"224.0.0.0/4"};{"bogons-line";"240.0.0.0/4"};{"bogons-mobile";"192.168.88.0/24"};{"bogons-mobile";"10.20.0.0/24"};{"bogons-mobile";"10.30.0.0/24"};{"bogons-mobile";"10.40.0.0/24"};{"bogons-mobile";"10.9.0.0/24"};{"bogons-mobile";"0.0.0.0/8"};{"bogons-mobile";"127.0.0.0/8"};{"bogons-mobile";"169.254.0.0/16"};{"bogons-mobile";"192.0.0.0/24"};{"bogons-mobile";"198.18.0.0/15"};{"bogons-mobile";"224.0.0.0/4"};{"bogons-mobile";"240.0.0.0/4"};{"bogons-vpn";"192.168.88.0/24"};{"bogons-vpn";"10.20.0.0/24"};{"bogons-vpn";"10.30.0.0/24"};{"bogons-vpn";"10.40.0.0/24"};{"bogons-vpn";"10.9.0.0/24"};{"bogons-vpn";"0.0.0.0/8"};{"bogons-vpn";"127.0.0.0/8"};{"bogons-vpn";"169.254.0.0/16"};{"bogons-vpn";"192.0.0.0/24"};{"bogons-vpn";"198.18.0.0/15"};{"bogons-vpn";"224.0.0.0/4"};{"bogons-vpn";"240.0.0.0/4"}} do={
:local rcA ($rcT->0)
:local rcB ($rcT->1)
:if ([:len [/ip firewall address-list find where list=$rcA address=$rcB !disabled]] = 0) do={:set rcFound ($rcFound . " " . $rcA . " " . $rcB . ";")}
}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip firewall address-list: 107 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:mark/local";"rosc:mark-in/office-fibre";"rosc:mark-in/dish";"rosc:mark-in/cable";"rosc:mark-in/modem";"rosc:mark-in/line";"rosc:mark-in/mobile";"rosc:mark-in/vpn";"rosc:mark/lans";"rosc:pin/voip";"rosc:pin/guests-stay-off-modems";"rosc:balance/office-fibre/1";"rosc:balance/office-fibre/2";"rosc:balance/office-fibre/3";"rosc:balance/dish/1";"rosc:reply-lan/office-fibre";"rosc:reply-lan/dish";"rosc:reply-lan/cable";"rosc:reply-lan/modem";"rosc:reply-lan/line";"rosc:reply-lan/mobile";"rosc:reply-lan/vpn";"rosc:pin-route/dish";"rosc:reply-router/office-fibre";"rosc:reply-router/dish";"rosc:reply-router/cable";"rosc:reply-router/modem";"rosc:reply-router/line";"rosc:reply-router/mobile";"rosc:reply-router/vpn";"rosc:mss-out/office-fibre";"rosc:mss-in/office-fibre";"rosc:mss-out/modem";"rosc:mss-in/modem";"rosc:mss-out/line";"rosc:mss-in/line";"rosc:mss-out/mobile";"rosc:mss-in/mobile";"rosc:mss-out/vpn";"rosc:mss-in/vpn";"rosc:tunnel-mss-out/admin";"rosc:tunnel-mss-in/admin"} do={:if ([:len [/ip firewall mangle find where !dynamic comment=$rcT disabled=no]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip firewall mangle: 42 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:forward/https/1";"rosc:hairpin/https/1";"rosc:forward/game/1";"rosc:forward/game/2";"rosc:forward/game/3";"rosc:forward/game/4";"rosc:forward/game/5";"rosc:forward/game/6";"rosc:hairpin/game/1";"rosc:hairpin/game/2";"rosc:hairpin/game/3";"rosc:hairpin/game/4";"rosc:hairpin/game/5";"rosc:hairpin/game/6";"rosc:hairpin-source/home";"rosc:nat/office-fibre";"rosc:nat/dish";"rosc:nat/cable";"rosc:nat/modem";"rosc:nat/line";"rosc:nat/mobile";"rosc:nat/vpn"} do={:if ([:len [/ip firewall nat find where !dynamic comment=$rcT disabled=no]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip firewall nat: 22 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:input/established";"rosc:input/invalid";"rosc:input-bogons/office-fibre";"rosc:input-bogons/dish";"rosc:input-bogons/cable";"rosc:input-bogons/modem";"rosc:input-bogons/line";"rosc:input-bogons/mobile";"rosc:input-bogons/vpn";"rosc:input/icmp-limited";"rosc:input/icmp-excess";"rosc:input/dhcp";"rosc:input/dns-udp";"rosc:input/dns-tcp";"rosc:input/management/1";"rosc:input/management/2";"rosc:input/management/3";"rosc:input-rule/sip";"rosc:input-rule/snmp/1";"rosc:input-rule/snmp/2";"rosc:input-rule/admin";"rosc:input-rule/no-cameras";"rosc:pin-drop/dish";"rosc:forward/fasttrack";"rosc:forward/established";"rosc:forward/invalid";"rosc:forward-bogons/office-fibre";"rosc:forward-bogons/dish";"rosc:forward-bogons/cable";"rosc:forward-bogons/modem";"rosc:forward-bogons/line";"rosc:forward-bogons/mobile";"rosc:forward-bogons/vpn";"rosc:forward-rule/guests-print";"rosc:forward-rule/watch-cameras";"rosc:forward-rule/admin-prints";"rosc:forward-rule/no-torrents";"rosc:access-out/guests";"rosc:access-in/guests";"rosc:access-out/cameras";"rosc:access-in/cameras";"rosc:input/drop";"rosc:tunnel-in/admin";"rosc:forward/drop"} do={:if ([:len [/ip firewall filter find where !dynamic comment=$rcT disabled=no]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip firewall filter: 44 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/ip firewall filter find where !dynamic !disabled chain=input]
:if ([:len $rcId] = 0) do={:set rcFound "the chain is empty"} else={
:set rcText [:tostr [/ip firewall filter get [:pick $rcId ([:len $rcId] - 1)] comment]]
:if ($rcText != "rosc:input/drop") do={:set rcFound ("its last rule is '" . $rcText . "'")}
:if ([:len [/ip firewall filter find where comment="rosc:input/drop" action=drop chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcFound ($rcFound . " it is missing, or has other values")}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip firewall filter: the chain input ends with rosc:input/drop" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/ip firewall filter find where !dynamic !disabled chain=forward]
:if ([:len $rcId] = 0) do={:set rcFound "the chain is empty"} else={
:set rcText [:tostr [/ip firewall filter get [:pick $rcId ([:len $rcId] - 1)] comment]]
:if ($rcText != "rosc:forward/drop") do={:set rcFound ("its last rule is '" . $rcText . "'")}
:if ([:len [/ip firewall filter find where comment="rosc:forward/drop" action=drop chain=forward connection-mark="" connection-nat-state="!dstnat" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list=WAN log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcFound ($rcFound . " it is missing, or has other values")}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip firewall filter: the chain forward ends with rosc:forward/drop" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:mark-in6/office-fibre";"rosc:reply-router6/office-fibre";"rosc:mark-in6/cable";"rosc:reply-router6/cable";"rosc:mss-out6/office-fibre";"rosc:mss-in6/office-fibre"} do={:if ([:len [/ipv6 firewall mangle find where !dynamic comment=$rcT disabled=no]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ipv6 firewall mangle: 6 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:nat66/guests/office-fibre"} do={:if ([:len [/ipv6 firewall nat find where !dynamic comment=$rcT disabled=no]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ipv6 firewall nat: 1 row of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:input6/established";"rosc:input6/invalid";"rosc:input6/icmpv6";"rosc:input6/traceroute";"rosc:input6/dhcpv6-client";"rosc:input6/dns-udp";"rosc:input6/dns-tcp";"rosc:input6/management/1";"rosc:input6/management/3";"rosc:input6-rule/sip";"rosc:input6-rule/snmp/1";"rosc:input6-rule/admin";"rosc:input6-rule/no-cameras";"rosc:forward6/established";"rosc:forward6/invalid";"rosc:forward6/via-guests/cable";"rosc:forward6/hop-limit";"rosc:forward6-rule/watch-cameras";"rosc:forward6-rule/no-torrents";"rosc:forward6/access-out-guests";"rosc:forward6/access-in-guests";"rosc:forward6/access-out-cameras";"rosc:forward6/access-in-cameras";"rosc:forward6/icmpv6";"rosc:input6/drop";"rosc:forward6/drop"} do={:if ([:len [/ipv6 firewall filter find where !dynamic comment=$rcT disabled=no]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ipv6 firewall filter: 26 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/ipv6 firewall filter find where !dynamic !disabled chain=input]
:if ([:len $rcId] = 0) do={:set rcFound "the chain is empty"} else={
:set rcText [:tostr [/ipv6 firewall filter get [:pick $rcId ([:len $rcId] - 1)] comment]]
:if ($rcText != "rosc:input6/drop") do={:set rcFound ("its last rule is '" . $rcText . "'")}
:if ([:len [/ipv6 firewall filter find where comment="rosc:input6/drop" action=drop chain=input connection-state="" disabled=no dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address=""]] = 0) do={:set rcFound ($rcFound . " it is missing, or has other values")}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ipv6 firewall filter: the chain input ends with rosc:input6/drop" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/ipv6 firewall filter find where !dynamic !disabled chain=forward]
:if ([:len $rcId] = 0) do={:set rcFound "the chain is empty"} else={
:set rcText [:tostr [/ipv6 firewall filter get [:pick $rcId ([:len $rcId] - 1)] comment]]
:if ($rcText != "rosc:forward6/drop") do={:set rcFound ("its last rule is '" . $rcText . "'")}
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/drop" action=drop chain=forward connection-state="" disabled=no dst-port="" in-interface="" in-interface-list="!LAN" log=no out-interface="" out-interface-list="" protocol="" src-address=""]] = 0) do={:set rcFound ($rcFound . " it is missing, or has other values")}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ipv6 firewall filter: the chain forward ends with rosc:forward6/drop" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([/ip dns get allow-remote-requests] != true) do={:set rcFound ($rcFound . " allow-remote-requests=" . [:tostr [/ip dns get allow-remote-requests]])}
:if ([:tostr [/ip dns get servers]] != "149.112.112.112,8.8.4.4" && [:tostr [/ip dns get servers]] != "149.112.112.112;8.8.4.4") do={:set rcFound ($rcFound . " servers=" . [:tostr [/ip dns get servers]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip dns" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={{"nas.lan";"192.168.88.5"}} do={
:local rcA ($rcT->0)
:local rcB ($rcT->1)
:if ([:len [/ip dns static find where name=$rcA address=$rcB !disabled]] = 0) do={:set rcFound ($rcFound . " " . $rcA . " " . $rcB . ";")}
}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip dns static: 1 row of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([:tostr [/ip neighbor discovery-settings get discover-interface-list]] != "LAN-management") do={:set rcFound ($rcFound . " discover-interface-list=" . [:tostr [/ip neighbor discovery-settings get discover-interface-list]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip neighbor discovery-settings" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([:tostr [/tool mac-server get allowed-interface-list]] != "LAN-management") do={:set rcFound ($rcFound . " allowed-interface-list=" . [:tostr [/tool mac-server get allowed-interface-list]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/tool mac-server" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([:tostr [/tool mac-server mac-winbox get allowed-interface-list]] != "LAN-management") do={:set rcFound ($rcFound . " allowed-interface-list=" . [:tostr [/tool mac-server mac-winbox get allowed-interface-list]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/tool mac-server mac-winbox" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([:len [/ip service find where name="winbox" !dynamic disabled=no]] = 0) do={:set rcFound ($rcFound . " disabled=" . [:tostr [/ip service get [:pick [/ip service find where name="winbox" !dynamic] 0] disabled]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip service winbox" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([:len [/ip service find where name="ssh" !dynamic disabled=no]] = 0) do={:set rcFound ($rcFound . " disabled=" . [:tostr [/ip service get [:pick [/ip service find where name="ssh" !dynamic] 0] disabled]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip service ssh" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([:len [/ip service find where name="www" !dynamic disabled=yes]] = 0) do={:set rcFound ($rcFound . " disabled=" . [:tostr [/ip service get [:pick [/ip service find where name="www" !dynamic] 0] disabled]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip service www" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([:len [/ip service find where name="www-ssl" !dynamic disabled=yes]] = 0) do={:set rcFound ($rcFound . " disabled=" . [:tostr [/ip service get [:pick [/ip service find where name="www-ssl" !dynamic] 0] disabled]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip service www-ssl" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([:len [/ip service find where name="api" !dynamic disabled=yes]] = 0) do={:set rcFound ($rcFound . " disabled=" . [:tostr [/ip service get [:pick [/ip service find where name="api" !dynamic] 0] disabled]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip service api" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([:len [/ip service find where name="api-ssl" !dynamic disabled=yes]] = 0) do={:set rcFound ($rcFound . " disabled=" . [:tostr [/ip service get [:pick [/ip service find where name="api-ssl" !dynamic] 0] disabled]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip service api-ssl" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([:len [/ip service find where name="telnet" !dynamic disabled=yes]] = 0) do={:set rcFound ($rcFound . " disabled=" . [:tostr [/ip service get [:pick [/ip service find where name="telnet" !dynamic] 0] disabled]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip service telnet" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([:len [/ip service find where name="ftp" !dynamic disabled=yes]] = 0) do={:set rcFound ($rcFound . " disabled=" . [:tostr [/ip service get [:pick [/ip service find where name="ftp" !dynamic] 0] disabled]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip service ftp" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([:tostr [/system identity get name]] != "every-key") do={:set rcFound ($rcFound . " name=" . [:tostr [/system identity get name]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/system identity" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([/system clock get time-zone-autodetect] != false) do={:set rcFound ($rcFound . " time-zone-autodetect=" . [:tostr [/system clock get time-zone-autodetect]])}
:if ([:tostr [/system clock get time-zone-name]] != "Europe/Athens") do={:set rcFound ($rcFound . " time-zone-name=" . [:tostr [/system clock get time-zone-name]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/system clock" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([/system ntp client get enabled] != true) do={:set rcFound ($rcFound . " enabled=" . [:tostr [/system ntp client get enabled]])}
:if ([:tostr [/system ntp client get servers]] != "time.cloudflare.com,162.159.200.1" && [:tostr [/system ntp client get servers]] != "time.cloudflare.com;162.159.200.1") do={:set rcFound ($rcFound . " servers=" . [:tostr [/system ntp client get servers]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/system ntp client" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([:tostr [/routing settings get check-gateway-ping-count]] != "2") do={:set rcFound ($rcFound . " check-gateway-ping-count=" . [:tostr [/routing settings get check-gateway-ping-count]])}
:if ([/routing settings get check-gateway-ping-interval] != 10s) do={:set rcFound ($rcFound . " check-gateway-ping-interval=" . [:tostr [/routing settings get check-gateway-ping-interval]])}
:if ([/routing settings get check-gateway-ping-timeout] != 1s) do={:set rcFound ($rcFound . " check-gateway-ping-timeout=" . [:tostr [/routing settings get check-gateway-ping-timeout]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/routing settings" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:probe/office-fibre/1";"rosc:probe-hole/office-fibre/1";"rosc:probe/office-fibre/2";"rosc:probe-hole/office-fibre/2";"rosc:probe/office-fibre/3";"rosc:probe-hole/office-fibre/3";"rosc:probe/office-fibre/4";"rosc:probe-hole/office-fibre/4";"rosc:default/office-fibre/1";"rosc:default/office-fibre/2";"rosc:default/office-fibre/3";"rosc:default/office-fibre/4";"rosc:reply/office-fibre/1";"rosc:reply/office-fibre/2";"rosc:reply/office-fibre/3";"rosc:reply/office-fibre/4";"rosc:probe-hole/dish/1";"rosc:probe-hole/dish/2";"rosc:default/dish/1";"rosc:default/dish/2";"rosc:reply/dish/1";"rosc:reply/dish/2";"rosc:probe-hole/cable/1";"rosc:probe-hole/cable/2";"rosc:default/cable/1";"rosc:default/cable/2";"rosc:reply/cable/1";"rosc:reply/cable/2";"rosc:probe-hole/modem/1";"rosc:reply/modem/1";"rosc:probe/line/1";"rosc:probe-hole/line/1";"rosc:probe/line/2";"rosc:probe-hole/line/2";"rosc:default/line/1";"rosc:default/line/2";"rosc:reply/line/1";"rosc:reply/line/2";"rosc:probe/mobile/1";"rosc:probe-hole/mobile/1";"rosc:probe/mobile/2";"rosc:probe-hole/mobile/2";"rosc:default/mobile/1";"rosc:default/mobile/2";"rosc:reply/mobile/1";"rosc:reply/mobile/2";"rosc:probe/vpn/1";"rosc:probe-hole/vpn/1";"rosc:probe/vpn/2";"rosc:probe-hole/vpn/2";"rosc:default/vpn/1";"rosc:default/vpn/2";"rosc:reply/vpn/1";"rosc:reply/vpn/2";"rosc:under/office-fibre/vpn/1";"rosc:under/office-fibre/vpn/2";"rosc:under/office-fibre/vpn/3";"rosc:under/office-fibre/vpn/4";"rosc:under/dish/vpn/1";"rosc:under/dish/vpn/2";"rosc:under/cable/vpn/1";"rosc:under/cable/vpn/2";"rosc:under/line/vpn/1";"rosc:under/line/vpn/2";"rosc:under/mobile/vpn/1";"rosc:under/mobile/vpn/2";"rosc:under-hole/vpn";"rosc:dish/dish";"rosc:tunnel/admin/1";"rosc:tunnel/admin/2"} do={:if ([:len [/ip route find where !dynamic comment=$rcT disabled=no]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:foreach rcT in={"rosc:probe/dish/1";"rosc:probe/dish/2";"rosc:probe/cable/1";"rosc:probe/cable/2";"rosc:probe/modem/1";"rosc:default/modem/1";"rosc:under/modem/vpn/1"} do={:if ([:len [/ip route find where !dynamic comment=$rcT]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip route: 77 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:probe6/office-fibre/1";"rosc:probe6-hole/office-fibre/1";"rosc:probe6/office-fibre/2";"rosc:probe6-hole/office-fibre/2";"rosc:default6/office-fibre/1";"rosc:default6/office-fibre/2";"rosc:reply6/office-fibre/1";"rosc:reply6/office-fibre/2";"rosc:probe6-hole/cable/1";"rosc:probe6-hole/cable/2";"rosc:default6/cable/1";"rosc:default6/cable/2";"rosc:reply6/cable/1";"rosc:reply6/cable/2"} do={:if ([:len [/ipv6 route find where !dynamic comment=$rcT disabled=no]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:foreach rcT in={"rosc:probe6/cable/1";"rosc:probe6/cable/2"} do={:if ([:len [/ipv6 route find where !dynamic comment=$rcT]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ipv6 route: 16 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc-hostname-dish"} do={
:if ([:len [/ip dhcp-client option find where name=$rcT !disabled]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}
}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip dhcp-client option: 1 row of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:wan/dish";"rosc:wan/cable";"rosc:wan/modem"} do={:if ([:len [/ip dhcp-client find where !dynamic comment=$rcT disabled=no]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip dhcp-client: 3 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:wan6/cable"} do={:if ([:len [/ipv6 dhcp-client find where !dynamic comment=$rcT disabled=no]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ipv6 dhcp-client: 1 row of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:wan6/office-fibre"} do={:if ([:len [/ipv6 pool find where !dynamic comment=$rcT]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ipv6 pool: 1 row of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:wan6/office-fibre";"rosc:lan6/guests"} do={:if ([:len [/ipv6 address find where !dynamic comment=$rcT disabled=no]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:foreach rcT in={"rosc:lan6/home/office-fibre";"rosc:lan6/home/cable"} do={:if ([:len [/ipv6 address find where !dynamic comment=$rcT]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ipv6 address: 4 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:wan6/office-fibre";"rosc:wan6/cable";"rosc:lan6/home";"rosc:lan6/guests"} do={:if ([:len [/ipv6 nd find where comment=$rcT disabled=no]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ipv6 nd: 4 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:lan6/home/office-fibre";"rosc:lan6/home/cable"} do={:if ([:len [/ipv6 nd prefix find where !dynamic comment=$rcT]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ipv6 nd prefix: 2 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:notify/syslog"} do={:if ([:len [/system logging action find where comment=$rcT]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/system logging action: 1 row of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"roscsyslog"} do={
:if ([:len [/system logging find where action=$rcT !disabled]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}
}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/system logging: 1 row of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([:tostr [/tool e-mail get certificate-verification]] != "yes-without-crl") do={:set rcFound ($rcFound . " certificate-verification=" . [:tostr [/tool e-mail get certificate-verification]])}
:if ([:tostr [/tool e-mail get from]] != "router@example.com") do={:set rcFound ($rcFound . " from=" . [:tostr [/tool e-mail get from]])}
:if ([:tostr [/tool e-mail get port]] != "587") do={:set rcFound ($rcFound . " port=" . [:tostr [/tool e-mail get port]])}
:if ([:tostr [/tool e-mail get server]] != "smtp.example.com") do={:set rcFound ($rcFound . " server=" . [:tostr [/tool e-mail get server]])}
:if ([:tostr [/tool e-mail get tls]] != "starttls") do={:set rcFound ($rcFound . " tls=" . [:tostr [/tool e-mail get tls]])}
:if ([:tostr [/tool e-mail get user]] != "router@example.com") do={:set rcFound ($rcFound . " user=" . [:tostr [/tool e-mail get user]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/tool e-mail" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:lan6/all";"rosc:notify/send";"rosc:use/cable";"rosc:use/modem";"rosc:data/modem";"rosc:use/line";"rosc:use/mobile";"rosc:use/vpn";"rosc:wan/office-fibre";"rosc:wan/dish";"rosc:wan/cable";"rosc:wan/modem";"rosc:wan/line";"rosc:wan/mobile";"rosc:wan/vpn";"rosc:wan6/office-fibre";"rosc:wan6/cable"} do={:if ([:len [/system script find where comment=$rcT]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/system script: 17 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:probe/office-fibre/1";"rosc:probe/office-fibre/2";"rosc:probe/office-fibre/3";"rosc:probe/office-fibre/4";"rosc:probe/dish/1";"rosc:probe/dish/2";"rosc:probe/cable/1";"rosc:probe/cable/2";"rosc:probe/modem/1";"rosc:probe/line/1";"rosc:probe/line/2";"rosc:probe/mobile/1";"rosc:probe/mobile/2";"rosc:probe/vpn/1";"rosc:probe/vpn/2";"rosc:probe6/office-fibre/1";"rosc:probe6/office-fibre/2";"rosc:probe6/cable/1";"rosc:probe6/cable/2"} do={:if ([:len [/tool netwatch find where comment=$rcT disabled=no]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/tool netwatch: 19 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([:len [/interface bridge find where name="bridge-home" vlan-filtering=yes]] = 0) do={:set rcFound ($rcFound . " vlan-filtering=" . [:tostr [/interface bridge get [:pick [/interface bridge find where name="bridge-home"] 0] vlan-filtering]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/interface bridge bridge-home" rcFound=$rcFound])

# --- The router itself
:set rcFound ""
:do {
:foreach rcI in=[/ip firewall filter find where !dynamic !disabled action=fasttrack-connection] do={:if ([:tostr [/ip firewall filter get $rcI connection-mark]] != "no-mark") do={:set rcFound ("not the rule '" . [:tostr [/ip firewall filter get $rcI comment]] . "'")}}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="fasttrack passes over connections that are marked" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound "no resolver answers"
:local rcIp [:resolve "example.com"]
:if ([:len [:tostr $rcIp]] > 0) do={:set rcFound ""}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="names resolve" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcText [:tostr [/system clock get date]]
:local rcYear [:tonum [:pick $rcText 0 4]]
:if ([:typeof $rcYear] != "num" || $rcYear < 2025) do={:set rcFound ("it says " . $rcText)}
:set rcText [:tostr [/system ntp client get status]]
:if ([:len $rcText] > 0 && $rcText != "synchronized") do={:set rcFound ($rcFound . " NTP: " . $rcText)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="the clock is set" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([:len [/system scheduler find where name="rosc-rollback"]] > 0) do={:set rcFound "the old state comes back unless it is confirmed: /system scheduler remove [find where name~\"^rosc-rollback\"]; /file remove [find where name~\"rosc-rollback.backup\"]"}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="no rollback is pending" rcFound=$rcFound])

# --- Verdict
:if ($rcBad = 0) do={:put "rosc: fine, all $rcAll facts hold"} else={:put "rosc: not fine, $rcBad of $rcAll facts do not hold"}
}
