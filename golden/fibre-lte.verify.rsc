# workshop-rethymno: RouterOS 7.18 to 7.24, form verify, made by rosc
# Looks whether the router does what the site says, and changes nothing. Run
# /import FILE, or paste it whole, a minute after apply or on any other day. A line
# a fact, ok or FAIL with what was found; the verdict is the last line. It takes at
# most about 27 seconds; its 4 pings may print lines of their own in between.
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
:if ([:pick $rcVersion 0 2] != "7." || $rcMinor < 18) do={:error "rosc: this script is for RouterOS 7.18 and later, this router runs $rcVersion"}
:if ($rcMinor > 24) do={:put "rosc: note: RouterOS $rcVersion is newer than what this script was checked for (7.24)"}

# --- Links, leases and sessions
:set rcFound ""
:do {
:set rcPort "ether1-fibre"
:set rcId [/interface find where name=$rcPort]
:if ([:len $rcId] = 0) do={:set rcFound "there is no such interface"} else={:if (![/interface get $rcId running]) do={:set rcFound "it is down"}}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="WAN 'fibre': ether1-fibre has a link" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcPort "ether2-lte"
:set rcId [/interface find where name=$rcPort]
:if ([:len $rcId] = 0) do={:set rcFound "there is no such interface"} else={:if (![/interface get $rcId running]) do={:set rcFound "it is down"}}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="WAN 'lte': ether2-lte has a link" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/ip dhcp-client find where comment="rosc:wan/lte"]
:if ([:len $rcId] = 0) do={:set rcFound "there is no such client"} else={
:set rcId [:pick $rcId 0]
:set rcText [:tostr [/ip dhcp-client get $rcId status]]
:if ($rcText != "bound") do={:set rcFound ("its status is " . $rcText)}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip dhcp-client on ether2-lte has a lease" rcFound=$rcFound])

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
:set rcFound [$rcRoute rcTag="rosc:probe/fibre/1" rcOn="(^|[^A-Za-z0-9_.-])ether1-fibre([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="8.8.8.8/32 leaves by ether1-fibre (rosc:probe/fibre/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:probe/fibre/2" rcOn="(^|[^A-Za-z0-9_.-])ether1-fibre([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="9.9.9.9/32 leaves by ether1-fibre (rosc:probe/fibre/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:default/fibre/1" rcOn="(^|[^A-Za-z0-9_.-])ether1-fibre([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of main leaves by ether1-fibre (rosc:default/fibre/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:default/fibre/2" rcOn="(^|[^A-Za-z0-9_.-])ether1-fibre([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of main leaves by ether1-fibre (rosc:default/fibre/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:reply/fibre/1" rcOn="(^|[^A-Za-z0-9_.-])ether1-fibre([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of to-fibre leaves by ether1-fibre (rosc:reply/fibre/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:reply/fibre/2" rcOn="(^|[^A-Za-z0-9_.-])ether1-fibre([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of to-fibre leaves by ether1-fibre (rosc:reply/fibre/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:probe/lte/1" rcOn="(^|[^A-Za-z0-9_.-])ether2-lte([^A-Za-z0-9_.-]|\$)" rcOff="it is off: its WAN has no lease"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="1.1.1.1/32 leaves by ether2-lte (rosc:probe/lte/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:probe/lte/2" rcOn="(^|[^A-Za-z0-9_.-])ether2-lte([^A-Za-z0-9_.-]|\$)" rcOff="it is off: its WAN has no lease"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="208.67.222.222/32 leaves by ether2-lte (rosc:probe/lte/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:reply/lte/1" rcOn="(^|[^A-Za-z0-9_.-])ether2-lte([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of to-lte leaves by ether2-lte (rosc:reply/lte/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcFound [$rcRoute rcTag="rosc:reply/lte/2" rcOn="(^|[^A-Za-z0-9_.-])ether2-lte([^A-Za-z0-9_.-]|\$)" rcOff="it is disabled"]
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="default route of to-lte leaves by ether2-lte (rosc:reply/lte/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcI in=[/ip route find where dst-address=0.0.0.0/0 routing-table=main active] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:set rcFound ($rcFound . " gateway " . [:tostr [/ip route get $rcI gateway]] . " distance " . [:tostr [/ip route get $rcI distance]])}}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip route: no default route of somebody else is active" rcFound=$rcFound])

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
:set rcId [/tool netwatch find where comment="rosc:probe/fibre/1"]
:if ([:len $rcId] = 0) do={:set rcFound "it is missing"} else={
:set rcId [:pick $rcId 0]
:set rcText [:tostr [/tool netwatch get $rcId status]]
:if ($rcText != "up") do={:set rcFound ("its status is " . $rcText)}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="netwatch 8.8.8.8 is up (rosc:probe/fibre/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/tool netwatch find where comment="rosc:probe/fibre/2"]
:if ([:len $rcId] = 0) do={:set rcFound "it is missing"} else={
:set rcId [:pick $rcId 0]
:set rcText [:tostr [/tool netwatch get $rcId status]]
:if ($rcText != "up") do={:set rcFound ("its status is " . $rcText)}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="netwatch 9.9.9.9 is up (rosc:probe/fibre/2)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/tool netwatch find where comment="rosc:probe/lte/1"]
:if ([:len $rcId] = 0) do={:set rcFound "it is missing"} else={
:set rcId [:pick $rcId 0]
:set rcText [:tostr [/tool netwatch get $rcId status]]
:if ($rcText != "up") do={:set rcFound ("its status is " . $rcText)}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="netwatch 1.1.1.1 is up (rosc:probe/lte/1)" rcFound=$rcFound])
:set rcFound ""
:do {
:set rcId [/tool netwatch find where comment="rosc:probe/lte/2"]
:if ([:len $rcId] = 0) do={:set rcFound "it is missing"} else={
:set rcId [:pick $rcId 0]
:set rcText [:tostr [/tool netwatch get $rcId status]]
:if ($rcText != "up") do={:set rcFound ("its status is " . $rcText)}
}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="netwatch 208.67.222.222 is up (rosc:probe/lte/2)" rcFound=$rcFound])

# --- Rows and settings of the site
:set rcFound ""
:do {
:if ([:len [/interface ethernet find where default-name="ether1" disabled=no]] = 0) do={:set rcFound ($rcFound . " disabled=" . [:tostr [/interface ethernet get [:pick [/interface ethernet find where default-name="ether1"] 0] disabled]])}
:if ([:len [/interface ethernet find where default-name="ether1" name="ether1-fibre"]] = 0) do={:set rcFound ($rcFound . " name=" . [:tostr [/interface ethernet get [:pick [/interface ethernet find where default-name="ether1"] 0] name]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/interface ethernet ether1" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([:len [/interface ethernet find where default-name="ether2" disabled=no]] = 0) do={:set rcFound ($rcFound . " disabled=" . [:tostr [/interface ethernet get [:pick [/interface ethernet find where default-name="ether2"] 0] disabled]])}
:if ([:len [/interface ethernet find where default-name="ether2" name="ether2-lte"]] = 0) do={:set rcFound ($rcFound . " name=" . [:tostr [/interface ethernet get [:pick [/interface ethernet find where default-name="ether2"] 0] name]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/interface ethernet ether2" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"bridge-workshop"} do={
:if ([:len [/interface bridge find where name=$rcT !disabled]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}
}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/interface bridge: 1 row of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"WAN";"LAN"} do={
:if ([:len [/interface list find where name=$rcT]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}
}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/interface list: 2 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:lan-port/workshop/ether3";"rosc:lan-port/workshop/ether4";"rosc:lan-port/workshop/ether5"} do={:if ([:len [/interface bridge port find where !dynamic comment=$rcT]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/interface bridge port: 3 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={{"WAN";"ether1-fibre"};{"WAN";"ether2-lte"};{"LAN";"bridge-workshop"}} do={
:local rcA ($rcT->0)
:local rcB ($rcT->1)
:if ([:len [/interface list member find where list=$rcA interface=$rcB !disabled]] = 0) do={:set rcFound ($rcFound . " " . $rcA . " " . $rcB . ";")}
}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/interface list member: 3 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:dhcp/workshop"} do={:if ([:len [/ip pool find where comment=$rcT]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip pool: 1 row of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={{"192.168.20.1/24";"bridge-workshop"};{"203.0.113.10/29";"ether1-fibre"}} do={
:local rcA ($rcT->0)
:local rcB ($rcT->1)
:if ([:len [/ip address find where address=$rcA interface=$rcB !disabled]] = 0) do={:set rcFound ($rcFound . " " . $rcA . " " . $rcB . ";")}
}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip address: 2 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:dhcp/workshop"} do={:if ([:len [/ip dhcp-server find where !dynamic comment=$rcT disabled=no]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip dhcp-server: 1 row of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:dhcp/workshop"} do={:if ([:len [/ip dhcp-server network find where !dynamic comment=$rcT]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip dhcp-server network: 1 row of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:lease/workshop/nas"} do={:if ([:len [/ip dhcp-server lease find where !dynamic comment=$rcT]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip dhcp-server lease: 1 row of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"to-fibre";"to-lte"} do={
:if ([:len [/routing table find where name=$rcT !disabled]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}
}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/routing table: 2 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={{"admins";"198.51.100.7"};{"admins";"198.51.100.64/28"};{"bogons-fibre";"192.168.20.0/24"};{"bogons-fibre";"0.0.0.0/8"};{"bogons-fibre";"10.0.0.0/8"};{"bogons-fibre";"100.64.0.0/10"};{"bogons-fibre";"127.0.0.0/8"};{"bogons-fibre";"169.254.0.0/16"};{"bogons-fibre";"172.16.0.0/12"};{"bogons-fibre";"192.0.0.0/24"};{"bogons-fibre";"192.0.2.0/24"};{"bogons-fibre";"198.18.0.0/15"};{"bogons-fibre";"224.0.0.0/4"};{"bogons-fibre";"240.0.0.0/4"};{"bogons-lte";"192.168.20.0/24"};{"bogons-lte";"0.0.0.0/8"};{"bogons-lte";"127.0.0.0/8"};{"bogons-lte";"169.254.0.0/16"};{"bogons-lte";"192.0.0.0/24"};{"bogons-lte";"192.0.2.0/24"};{"bogons-lte";"198.18.0.0/15"};{"bogons-lte";"224.0.0.0/4"};{"bogons-lte";"240.0.0.0/4"}} do={
:local rcA ($rcT->0)
:local rcB ($rcT->1)
:if ([:len [/ip firewall address-list find where list=$rcA address=$rcB !disabled]] = 0) do={:set rcFound ($rcFound . " " . $rcA . " " . $rcB . ";")}
}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip firewall address-list: 23 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:mark/local";"rosc:mark-in/fibre";"rosc:mark-in/lte";"rosc:reply-lan/fibre";"rosc:reply-lan/lte";"rosc:reply-router/fibre";"rosc:reply-router/lte";"rosc:mss-out/lte";"rosc:mss-in/lte"} do={:if ([:len [/ip firewall mangle find where !dynamic comment=$rcT disabled=no]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip firewall mangle: 9 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:forward/nas-https/1";"rosc:hairpin/nas-https/1";"rosc:forward/nas-sftp/1";"rosc:hairpin-source/workshop";"rosc:nat/fibre";"rosc:nat/lte"} do={:if ([:len [/ip firewall nat find where !dynamic comment=$rcT disabled=no]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip firewall nat: 6 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:input/established";"rosc:input/invalid";"rosc:input-bogons/fibre";"rosc:input-bogons/lte";"rosc:input/icmp-limited";"rosc:input/icmp-excess";"rosc:input/dhcp";"rosc:input/dns-udp";"rosc:input/dns-tcp";"rosc:input/management/1";"rosc:input/management/2";"rosc:forward/fasttrack";"rosc:forward/established";"rosc:forward/invalid";"rosc:forward-bogons/fibre";"rosc:forward-bogons/lte";"rosc:input/drop";"rosc:forward/drop"} do={:if ([:len [/ip firewall filter find where !dynamic comment=$rcT disabled=no]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip firewall filter: 18 rows of the site" rcFound=$rcFound])
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
:foreach rcT in={"rosc:input6/established";"rosc:input6/invalid";"rosc:input6/icmpv6";"rosc:input6/traceroute";"rosc:input6/dhcpv6-client";"rosc:input6/dns-udp";"rosc:input6/dns-tcp";"rosc:input6/management/1";"rosc:forward6/established";"rosc:forward6/invalid";"rosc:forward6/hop-limit";"rosc:forward6/icmpv6";"rosc:input6/drop";"rosc:forward6/drop"} do={:if ([:len [/ipv6 firewall filter find where !dynamic comment=$rcT disabled=no]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ipv6 firewall filter: 14 rows of the site" rcFound=$rcFound])
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
:if ([:tostr [/ip dns get servers]] != "1.0.0.1,149.112.112.112" && [:tostr [/ip dns get servers]] != "1.0.0.1;149.112.112.112") do={:set rcFound ($rcFound . " servers=" . [:tostr [/ip dns get servers]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip dns" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={{"nas.lan";"192.168.20.10"}} do={
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
:if ([:tostr [/ip neighbor discovery-settings get discover-interface-list]] != "LAN") do={:set rcFound ($rcFound . " discover-interface-list=" . [:tostr [/ip neighbor discovery-settings get discover-interface-list]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip neighbor discovery-settings" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([:tostr [/tool mac-server get allowed-interface-list]] != "LAN") do={:set rcFound ($rcFound . " allowed-interface-list=" . [:tostr [/tool mac-server get allowed-interface-list]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/tool mac-server" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([:tostr [/tool mac-server mac-winbox get allowed-interface-list]] != "LAN") do={:set rcFound ($rcFound . " allowed-interface-list=" . [:tostr [/tool mac-server mac-winbox get allowed-interface-list]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/tool mac-server mac-winbox" rcFound=$rcFound])
:set rcFound ""
:do {
:if ($rcMinor <= 18) do={:local rcRow [:parse (":local rcFound \"\"\n\
    :if ([:len [/ip service find where name=\"winbox\" disabled=no]] = 0) do={:set rcFound (\$rcFound . \" disabled=\" . [:tostr [/ip service get [:pick [/ip service find where name=\"winbox\"] 0] disabled]])}\n\
    :return \$rcFound")]; :set rcFound ($rcFound . [$rcRow])}
:if ($rcMinor >= 19) do={:local rcRow [:parse (":local rcFound \"\"\n\
    :if ([:len [/ip service find where name=\"winbox\" !dynamic disabled=no]] = 0) do={:set rcFound (\$rcFound . \" disabled=\" . [:tostr [/ip service get [:pick [/ip service find where name=\"winbox\" !dynamic] 0] disabled]])}\n\
    :return \$rcFound")]; :set rcFound ($rcFound . [$rcRow])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip service winbox" rcFound=$rcFound])
:set rcFound ""
:do {
:if ($rcMinor <= 18) do={:local rcRow [:parse (":local rcFound \"\"\n\
    :if ([:len [/ip service find where name=\"ssh\" disabled=no]] = 0) do={:set rcFound (\$rcFound . \" disabled=\" . [:tostr [/ip service get [:pick [/ip service find where name=\"ssh\"] 0] disabled]])}\n\
    :return \$rcFound")]; :set rcFound ($rcFound . [$rcRow])}
:if ($rcMinor >= 19) do={:local rcRow [:parse (":local rcFound \"\"\n\
    :if ([:len [/ip service find where name=\"ssh\" !dynamic disabled=no]] = 0) do={:set rcFound (\$rcFound . \" disabled=\" . [:tostr [/ip service get [:pick [/ip service find where name=\"ssh\" !dynamic] 0] disabled]])}\n\
    :return \$rcFound")]; :set rcFound ($rcFound . [$rcRow])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip service ssh" rcFound=$rcFound])
:set rcFound ""
:do {
:if ($rcMinor <= 18) do={:local rcRow [:parse (":local rcFound \"\"\n\
    :if ([:len [/ip service find where name=\"www\" disabled=yes]] = 0) do={:set rcFound (\$rcFound . \" disabled=\" . [:tostr [/ip service get [:pick [/ip service find where name=\"www\"] 0] disabled]])}\n\
    :return \$rcFound")]; :set rcFound ($rcFound . [$rcRow])}
:if ($rcMinor >= 19) do={:local rcRow [:parse (":local rcFound \"\"\n\
    :if ([:len [/ip service find where name=\"www\" !dynamic disabled=yes]] = 0) do={:set rcFound (\$rcFound . \" disabled=\" . [:tostr [/ip service get [:pick [/ip service find where name=\"www\" !dynamic] 0] disabled]])}\n\
    :return \$rcFound")]; :set rcFound ($rcFound . [$rcRow])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip service www" rcFound=$rcFound])
:set rcFound ""
:do {
:if ($rcMinor <= 18) do={:local rcRow [:parse (":local rcFound \"\"\n\
    :if ([:len [/ip service find where name=\"www-ssl\" disabled=yes]] = 0) do={:set rcFound (\$rcFound . \" disabled=\" . [:tostr [/ip service get [:pick [/ip service find where name=\"www-ssl\"] 0] disabled]])}\n\
    :return \$rcFound")]; :set rcFound ($rcFound . [$rcRow])}
:if ($rcMinor >= 19) do={:local rcRow [:parse (":local rcFound \"\"\n\
    :if ([:len [/ip service find where name=\"www-ssl\" !dynamic disabled=yes]] = 0) do={:set rcFound (\$rcFound . \" disabled=\" . [:tostr [/ip service get [:pick [/ip service find where name=\"www-ssl\" !dynamic] 0] disabled]])}\n\
    :return \$rcFound")]; :set rcFound ($rcFound . [$rcRow])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip service www-ssl" rcFound=$rcFound])
:set rcFound ""
:do {
:if ($rcMinor <= 18) do={:local rcRow [:parse (":local rcFound \"\"\n\
    :if ([:len [/ip service find where name=\"api\" disabled=yes]] = 0) do={:set rcFound (\$rcFound . \" disabled=\" . [:tostr [/ip service get [:pick [/ip service find where name=\"api\"] 0] disabled]])}\n\
    :return \$rcFound")]; :set rcFound ($rcFound . [$rcRow])}
:if ($rcMinor >= 19) do={:local rcRow [:parse (":local rcFound \"\"\n\
    :if ([:len [/ip service find where name=\"api\" !dynamic disabled=yes]] = 0) do={:set rcFound (\$rcFound . \" disabled=\" . [:tostr [/ip service get [:pick [/ip service find where name=\"api\" !dynamic] 0] disabled]])}\n\
    :return \$rcFound")]; :set rcFound ($rcFound . [$rcRow])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip service api" rcFound=$rcFound])
:set rcFound ""
:do {
:if ($rcMinor <= 18) do={:local rcRow [:parse (":local rcFound \"\"\n\
    :if ([:len [/ip service find where name=\"api-ssl\" disabled=yes]] = 0) do={:set rcFound (\$rcFound . \" disabled=\" . [:tostr [/ip service get [:pick [/ip service find where name=\"api-ssl\"] 0] disabled]])}\n\
    :return \$rcFound")]; :set rcFound ($rcFound . [$rcRow])}
:if ($rcMinor >= 19) do={:local rcRow [:parse (":local rcFound \"\"\n\
    :if ([:len [/ip service find where name=\"api-ssl\" !dynamic disabled=yes]] = 0) do={:set rcFound (\$rcFound . \" disabled=\" . [:tostr [/ip service get [:pick [/ip service find where name=\"api-ssl\" !dynamic] 0] disabled]])}\n\
    :return \$rcFound")]; :set rcFound ($rcFound . [$rcRow])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip service api-ssl" rcFound=$rcFound])
:set rcFound ""
:do {
:if ($rcMinor <= 18) do={:local rcRow [:parse (":local rcFound \"\"\n\
    :if ([:len [/ip service find where name=\"telnet\" disabled=yes]] = 0) do={:set rcFound (\$rcFound . \" disabled=\" . [:tostr [/ip service get [:pick [/ip service find where name=\"telnet\"] 0] disabled]])}\n\
    :return \$rcFound")]; :set rcFound ($rcFound . [$rcRow])}
:if ($rcMinor >= 19) do={:local rcRow [:parse (":local rcFound \"\"\n\
    :if ([:len [/ip service find where name=\"telnet\" !dynamic disabled=yes]] = 0) do={:set rcFound (\$rcFound . \" disabled=\" . [:tostr [/ip service get [:pick [/ip service find where name=\"telnet\" !dynamic] 0] disabled]])}\n\
    :return \$rcFound")]; :set rcFound ($rcFound . [$rcRow])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip service telnet" rcFound=$rcFound])
:set rcFound ""
:do {
:if ($rcMinor <= 18) do={:local rcRow [:parse (":local rcFound \"\"\n\
    :if ([:len [/ip service find where name=\"ftp\" disabled=yes]] = 0) do={:set rcFound (\$rcFound . \" disabled=\" . [:tostr [/ip service get [:pick [/ip service find where name=\"ftp\"] 0] disabled]])}\n\
    :return \$rcFound")]; :set rcFound ($rcFound . [$rcRow])}
:if ($rcMinor >= 19) do={:local rcRow [:parse (":local rcFound \"\"\n\
    :if ([:len [/ip service find where name=\"ftp\" !dynamic disabled=yes]] = 0) do={:set rcFound (\$rcFound . \" disabled=\" . [:tostr [/ip service get [:pick [/ip service find where name=\"ftp\" !dynamic] 0] disabled]])}\n\
    :return \$rcFound")]; :set rcFound ($rcFound . [$rcRow])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip service ftp" rcFound=$rcFound])
:set rcFound ""
:do {
:if ([:tostr [/system identity get name]] != "workshop-rethymno") do={:set rcFound ($rcFound . " name=" . [:tostr [/system identity get name]])}
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
:if ([:tostr [/system ntp client get servers]] != "time.cloudflare.com") do={:set rcFound ($rcFound . " servers=" . [:tostr [/system ntp client get servers]])}
:if ([:len $rcFound] > 0) do={:set rcFound ("not as the site says:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/system ntp client" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:probe/fibre/1";"rosc:probe-hole/fibre/1";"rosc:probe/fibre/2";"rosc:probe-hole/fibre/2";"rosc:default/fibre/1";"rosc:default/fibre/2";"rosc:reply/fibre/1";"rosc:reply/fibre/2";"rosc:probe-hole/lte/1";"rosc:probe-hole/lte/2";"rosc:default/lte/1";"rosc:default/lte/2";"rosc:reply/lte/1";"rosc:reply/lte/2"} do={:if ([:len [/ip route find where !dynamic comment=$rcT disabled=no]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:foreach rcT in={"rosc:probe/lte/1";"rosc:probe/lte/2"} do={:if ([:len [/ip route find where !dynamic comment=$rcT]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip route: 16 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:wan/lte"} do={:if ([:len [/ip dhcp-client find where !dynamic comment=$rcT disabled=no]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/ip dhcp-client: 1 row of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:wan/fibre";"rosc:wan/lte"} do={:if ([:len [/system script find where comment=$rcT]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/system script: 2 rows of the site" rcFound=$rcFound])
:set rcFound ""
:do {
:foreach rcT in={"rosc:probe/fibre/1";"rosc:probe/fibre/2";"rosc:probe/lte/1";"rosc:probe/lte/2"} do={:if ([:len [/tool netwatch find where comment=$rcT disabled=no]] = 0) do={:set rcFound ($rcFound . " " . $rcT)}}
:if ([:len $rcFound] > 0) do={:set rcFound ("missing or disabled:" . $rcFound)}
} on-error={:if ([:len $rcFound] = 0) do={:set rcFound "this router does not tell"}}
:set rcAll ($rcAll + 1)
:set rcBad ($rcBad + [$rcTell rcWhat="/tool netwatch: 4 rows of the site" rcFound=$rcFound])

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
