# workshop-rethymno: RouterOS 7.18 to 7.24, form remove, made by rosc
# Takes away every row that rosc made, with the comment rosc:..., of whatever site and
# version, and nothing else. A second run changes nothing.
# What the router is left with: no DHCP client, PPPoE session or route of the site, so no
# way to the internet; no firewall and no NAT, so whatever connects it again opens it to
# everybody; no address, DHCP server or bridge that the site made, so run it from a port
# that does not need them, or by MAC WinBox. Modems of the site are switched off. Rules of
# MikroTik's default configuration that gave way do not come back: for those run
# /system reset-configuration, or restore a backup from before.
# What the site set stays as it is now, because what it was before is not known
# (but an interface list that goes is named no more, and gives way to the default):
#   /interface ethernet disabled name
#   /ip dns allow-remote-requests servers
#   /ip neighbor discovery-settings discover-interface-list
#   /tool mac-server allowed-interface-list
#   /tool mac-server mac-winbox allowed-interface-list
#   /ip service disabled
#   /system identity name
#   /system clock time-zone-autodetect time-zone-name
#   /system ntp client enabled servers
# From 7.23 on a command that the router does not know stops the script where it
# stands: for a router that is far away, set apply.rollback in the site.
{
:local rcDiff 0
:local rcId ""
:local rcAll ""
:local rcPort ""
:local rcText ""
:local rcPlace ""
:local rcHave ""

# --- Preflight: whatever is in the way stops the script here, before any change
:local rcVersion [/system resource get version]
:local rcRest [:pick $rcVersion ([:find $rcVersion "."] + 1) [:len $rcVersion]]
:local rcMinor [:tonum [:pick $rcRest 0 2]]
:if ([:typeof $rcMinor] != "num") do={:set rcMinor [:tonum [:pick $rcRest 0 1]]}
:if ([:pick $rcVersion 0 2] != "7." || $rcMinor < 18) do={:error "rosc: this script is for RouterOS 7.18 and later, this router runs $rcVersion"}
:if ($rcMinor > 24) do={:put "rosc: note: RouterOS $rcVersion is newer than what this script was checked for (7.24)"}
:if ([:len [/system scheduler find where name="rosc-rollback"]] > 0) do={
:local rcNext ""
:do {:set rcNext [:tostr [/system scheduler get [find where name="rosc-rollback"] next-run]]} on-error={}
:if ([:len $rcNext] > 0) do={:set rcNext (" (at " . $rcNext . ")")}
:error ("rosc: a rollback is pending: the state from before the last run comes back" . $rcNext . ". To keep what stands run: /system scheduler remove [find where name~\"^rosc-rollback\"]; /file remove [find where name~\"rosc-rollback.backup\"]; then run this script again")
}
:local rcLists [:toarray ""]
:local rcInterfaces [:toarray ""]
:local rcTables [:toarray ""]
:foreach rcI in=[/interface list find where comment~"^rosc:"] do={:set rcLists ($rcLists, [/interface list get $rcI name])}
:foreach rcI in=[/interface bridge find where comment~"^rosc:"] do={:set rcInterfaces ($rcInterfaces, [/interface bridge get $rcI name])}
:foreach rcI in=[/interface vlan find where comment~"^rosc:"] do={:set rcInterfaces ($rcInterfaces, [/interface vlan get $rcI name])}
:foreach rcI in=[/interface pppoe-client find where comment~"^rosc:"] do={:set rcInterfaces ($rcInterfaces, [/interface pppoe-client get $rcI name])}
:foreach rcI in=[/interface wireguard find where comment~"^rosc:"] do={:set rcInterfaces ($rcInterfaces, [/interface wireguard get $rcI name])}
:foreach rcI in=[/routing table find where comment~"^rosc:"] do={:set rcTables ($rcTables, [/routing table get $rcI name])}
:foreach rcI in=[/interface bridge port find where !dynamic] do={
:local rcOn [:tostr [/interface bridge port get $rcI bridge]]
:if ([:typeof [:find $rcInterfaces $rcOn]] != "nil" && !([:tostr [/interface bridge port get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a row of somebody else in /interface bridge port speaks of $rcOn, which goes: bridge, comment '$[/interface bridge port get $rcI comment]'; change or remove it first"}
}
:foreach rcI in=[/interface vlan find where !dynamic] do={
:local rcOn [:tostr [/interface vlan get $rcI interface]]
:if ([:typeof [:find $rcInterfaces $rcOn]] != "nil" && !([:tostr [/interface vlan get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a row of somebody else in /interface vlan speaks of $rcOn, which goes: interface, comment '$[/interface vlan get $rcI comment]'; change or remove it first"}
}
:foreach rcI in=[/interface pppoe-client find where !dynamic] do={
:local rcOn [:tostr [/interface pppoe-client get $rcI interface]]
:if ([:typeof [:find $rcInterfaces $rcOn]] != "nil" && !([:tostr [/interface pppoe-client get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a row of somebody else in /interface pppoe-client speaks of $rcOn, which goes: interface, comment '$[/interface pppoe-client get $rcI comment]'; change or remove it first"}
}
:foreach rcI in=[/interface wireguard peers find where !dynamic] do={
:local rcOn [:tostr [/interface wireguard peers get $rcI interface]]
:if ([:typeof [:find $rcInterfaces $rcOn]] != "nil" && !([:tostr [/interface wireguard peers get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a row of somebody else in /interface wireguard peers speaks of $rcOn, which goes: interface, comment '$[/interface wireguard peers get $rcI comment]'; change or remove it first"}
}
:foreach rcI in=[/interface list member find where !dynamic] do={
:local rcOn [:tostr [/interface list member get $rcI list]]
:if ([:pick $rcOn 0 1] = "!") do={:set rcOn [:pick $rcOn 1 [:len $rcOn]]}
:if ([:typeof [:find $rcLists $rcOn]] != "nil" && !([:tostr [/interface list member get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a row of somebody else in /interface list member speaks of $rcOn, which goes: list, comment '$[/interface list member get $rcI comment]'; change or remove it first"}
}
:foreach rcI in=[/interface list member find where !dynamic] do={
:local rcOn [:tostr [/interface list member get $rcI interface]]
:if ([:typeof [:find $rcInterfaces $rcOn]] != "nil" && !([:tostr [/interface list member get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a row of somebody else in /interface list member speaks of $rcOn, which goes: interface, comment '$[/interface list member get $rcI comment]'; change or remove it first"}
}
:foreach rcI in=[/ip address find where !dynamic] do={
:local rcOn [:tostr [/ip address get $rcI interface]]
:if ([:typeof [:find $rcInterfaces $rcOn]] != "nil" && !([:tostr [/ip address get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a row of somebody else in /ip address speaks of $rcOn, which goes: interface, comment '$[/ip address get $rcI comment]'; change or remove it first"}
}
:foreach rcI in=[/ip dhcp-server find where !dynamic] do={
:local rcOn [:tostr [/ip dhcp-server get $rcI interface]]
:if ([:typeof [:find $rcInterfaces $rcOn]] != "nil" && !([:tostr [/ip dhcp-server get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a row of somebody else in /ip dhcp-server speaks of $rcOn, which goes: interface, comment '$[/ip dhcp-server get $rcI comment]'; change or remove it first"}
}
:foreach rcI in=[/ip dhcp-client find where !dynamic] do={
:local rcOn [:tostr [/ip dhcp-client get $rcI interface]]
:if ([:typeof [:find $rcInterfaces $rcOn]] != "nil" && !([:tostr [/ip dhcp-client get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a row of somebody else in /ip dhcp-client speaks of $rcOn, which goes: interface, comment '$[/ip dhcp-client get $rcI comment]'; change or remove it first"}
}
:foreach rcI in=[/ip route find where !dynamic] do={
:local rcOn [:tostr [/ip route get $rcI routing-table]]
:if ([:typeof [:find $rcTables $rcOn]] != "nil" && !([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a row of somebody else in /ip route speaks of $rcOn, which goes: routing-table, comment '$[/ip route get $rcI comment]'; change or remove it first"}
}
:foreach rcI in=[/ip firewall filter find where !dynamic] do={
:local rcOn [:tostr [/ip firewall filter get $rcI in-interface-list]]
:if ([:pick $rcOn 0 1] = "!") do={:set rcOn [:pick $rcOn 1 [:len $rcOn]]}
:if ([:typeof [:find $rcLists $rcOn]] != "nil" && !([:tostr [/ip firewall filter get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a row of somebody else in /ip firewall filter speaks of $rcOn, which goes: in-interface-list, comment '$[/ip firewall filter get $rcI comment]'; change or remove it first"}
}
:foreach rcI in=[/ip firewall filter find where !dynamic] do={
:local rcOn [:tostr [/ip firewall filter get $rcI out-interface-list]]
:if ([:pick $rcOn 0 1] = "!") do={:set rcOn [:pick $rcOn 1 [:len $rcOn]]}
:if ([:typeof [:find $rcLists $rcOn]] != "nil" && !([:tostr [/ip firewall filter get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a row of somebody else in /ip firewall filter speaks of $rcOn, which goes: out-interface-list, comment '$[/ip firewall filter get $rcI comment]'; change or remove it first"}
}
:foreach rcI in=[/ip firewall nat find where !dynamic] do={
:local rcOn [:tostr [/ip firewall nat get $rcI in-interface-list]]
:if ([:pick $rcOn 0 1] = "!") do={:set rcOn [:pick $rcOn 1 [:len $rcOn]]}
:if ([:typeof [:find $rcLists $rcOn]] != "nil" && !([:tostr [/ip firewall nat get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a row of somebody else in /ip firewall nat speaks of $rcOn, which goes: in-interface-list, comment '$[/ip firewall nat get $rcI comment]'; change or remove it first"}
}
:foreach rcI in=[/ip firewall nat find where !dynamic] do={
:local rcOn [:tostr [/ip firewall nat get $rcI out-interface-list]]
:if ([:pick $rcOn 0 1] = "!") do={:set rcOn [:pick $rcOn 1 [:len $rcOn]]}
:if ([:typeof [:find $rcLists $rcOn]] != "nil" && !([:tostr [/ip firewall nat get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a row of somebody else in /ip firewall nat speaks of $rcOn, which goes: out-interface-list, comment '$[/ip firewall nat get $rcI comment]'; change or remove it first"}
}
:foreach rcI in=[/ip firewall mangle find where !dynamic] do={
:local rcOn [:tostr [/ip firewall mangle get $rcI in-interface-list]]
:if ([:pick $rcOn 0 1] = "!") do={:set rcOn [:pick $rcOn 1 [:len $rcOn]]}
:if ([:typeof [:find $rcLists $rcOn]] != "nil" && !([:tostr [/ip firewall mangle get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a row of somebody else in /ip firewall mangle speaks of $rcOn, which goes: in-interface-list, comment '$[/ip firewall mangle get $rcI comment]'; change or remove it first"}
}
:foreach rcI in=[/ip firewall mangle find where !dynamic] do={
:local rcOn [:tostr [/ip firewall mangle get $rcI out-interface-list]]
:if ([:pick $rcOn 0 1] = "!") do={:set rcOn [:pick $rcOn 1 [:len $rcOn]]}
:if ([:typeof [:find $rcLists $rcOn]] != "nil" && !([:tostr [/ip firewall mangle get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a row of somebody else in /ip firewall mangle speaks of $rcOn, which goes: out-interface-list, comment '$[/ip firewall mangle get $rcI comment]'; change or remove it first"}
}
:foreach rcI in=[/ip firewall mangle find where !dynamic] do={
:local rcOn [:tostr [/ip firewall mangle get $rcI new-routing-mark]]
:if ([:typeof [:find $rcTables $rcOn]] != "nil" && !([:tostr [/ip firewall mangle get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a row of somebody else in /ip firewall mangle speaks of $rcOn, which goes: new-routing-mark, comment '$[/ip firewall mangle get $rcI comment]'; change or remove it first"}
}
:foreach rcI in=[/ip firewall raw find where !dynamic] do={
:local rcOn [:tostr [/ip firewall raw get $rcI in-interface-list]]
:if ([:pick $rcOn 0 1] = "!") do={:set rcOn [:pick $rcOn 1 [:len $rcOn]]}
:if ([:typeof [:find $rcLists $rcOn]] != "nil" && !([:tostr [/ip firewall raw get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a row of somebody else in /ip firewall raw speaks of $rcOn, which goes: in-interface-list, comment '$[/ip firewall raw get $rcI comment]'; change or remove it first"}
}
:foreach rcI in=[/ipv6 address find where !dynamic] do={
:local rcOn [:tostr [/ipv6 address get $rcI interface]]
:if ([:typeof [:find $rcInterfaces $rcOn]] != "nil" && !([:tostr [/ipv6 address get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a row of somebody else in /ipv6 address speaks of $rcOn, which goes: interface, comment '$[/ipv6 address get $rcI comment]'; change or remove it first"}
}
:foreach rcI in=[/ipv6 firewall filter find where !dynamic] do={
:local rcOn [:tostr [/ipv6 firewall filter get $rcI in-interface-list]]
:if ([:pick $rcOn 0 1] = "!") do={:set rcOn [:pick $rcOn 1 [:len $rcOn]]}
:if ([:typeof [:find $rcLists $rcOn]] != "nil" && !([:tostr [/ipv6 firewall filter get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a row of somebody else in /ipv6 firewall filter speaks of $rcOn, which goes: in-interface-list, comment '$[/ipv6 firewall filter get $rcI comment]'; change or remove it first"}
}
:foreach rcI in=[/ipv6 firewall filter find where !dynamic] do={
:local rcOn [:tostr [/ipv6 firewall filter get $rcI out-interface-list]]
:if ([:pick $rcOn 0 1] = "!") do={:set rcOn [:pick $rcOn 1 [:len $rcOn]]}
:if ([:typeof [:find $rcLists $rcOn]] != "nil" && !([:tostr [/ipv6 firewall filter get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a row of somebody else in /ipv6 firewall filter speaks of $rcOn, which goes: out-interface-list, comment '$[/ipv6 firewall filter get $rcI comment]'; change or remove it first"}
}
:foreach rcI in=[/routing rule find where !dynamic] do={
:local rcOn [:tostr [/routing rule get $rcI table]]
:if ([:typeof [:find $rcTables $rcOn]] != "nil" && !([:tostr [/routing rule get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a row of somebody else in /routing rule speaks of $rcOn, which goes: table, comment '$[/routing rule get $rcI comment]'; change or remove it first"}
}
:local rcGo 1

# --- Rows of the site, of its earlier versions, and of other sites
:foreach rcI in=[/tool netwatch find where comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/tool netwatch remove $rcI
}}
:foreach rcI in=[/system script find where comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/system script remove $rcI
}}
:foreach rcI in=[/system logging find where action~"^rosc"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/system logging remove $rcI
}}
:foreach rcI in=[/system logging action find where comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/system logging action remove $rcI
}}
:foreach rcI in=[/ipv6 nd prefix find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 nd prefix remove $rcI
}}
:foreach rcI in=[/ipv6 nd find where comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 nd remove $rcI
}}
:foreach rcI in=[/ipv6 address find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 address remove $rcI
}}
:foreach rcI in=[/ipv6 pool find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 pool remove $rcI
}}
:foreach rcI in=[/ipv6 dhcp-client find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 dhcp-client remove $rcI
}}
:foreach rcI in=[/ip dhcp-client find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-client remove $rcI
}}
:foreach rcI in=[/ip dhcp-client option find where name~"^rosc"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-client option remove $rcI
}}
:foreach rcI in=[/ipv6 route find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 route remove $rcI
}}
:foreach rcI in=[/ip route find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip route remove $rcI
}}
:foreach rcI in=[/ip dns static find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dns static remove $rcI
}}
:set rcAll [/ipv6 firewall filter find where !dynamic comment~"^rosc:"]
:if ([:len $rcAll] > 0) do={:for rcK from=([:len $rcAll] - 1) to=0 step=-1 do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 firewall filter remove [:pick $rcAll $rcK]
}}
}
:set rcAll [/ipv6 firewall nat find where !dynamic comment~"^rosc:"]
:if ([:len $rcAll] > 0) do={:for rcK from=([:len $rcAll] - 1) to=0 step=-1 do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 firewall nat remove [:pick $rcAll $rcK]
}}
}
:set rcAll [/ipv6 firewall mangle find where !dynamic comment~"^rosc:"]
:if ([:len $rcAll] > 0) do={:for rcK from=([:len $rcAll] - 1) to=0 step=-1 do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 firewall mangle remove [:pick $rcAll $rcK]
}}
}
:set rcAll [/ip firewall filter find where !dynamic comment~"^rosc:"]
:if ([:len $rcAll] > 0) do={:for rcK from=([:len $rcAll] - 1) to=0 step=-1 do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall filter remove [:pick $rcAll $rcK]
}}
}
:set rcAll [/ip firewall nat find where !dynamic comment~"^rosc:"]
:if ([:len $rcAll] > 0) do={:for rcK from=([:len $rcAll] - 1) to=0 step=-1 do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall nat remove [:pick $rcAll $rcK]
}}
}
:set rcAll [/ip firewall mangle find where !dynamic comment~"^rosc:"]
:if ([:len $rcAll] > 0) do={:for rcK from=([:len $rcAll] - 1) to=0 step=-1 do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall mangle remove [:pick $rcAll $rcK]
}}
}
:foreach rcI in=[/ip firewall address-list find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall address-list remove $rcI
}}
:foreach rcI in=[/routing table find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/routing table remove $rcI
}}
:foreach rcI in=[/ip dhcp-server lease find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server lease remove $rcI
}}
:foreach rcI in=[/ip dhcp-server network find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server network remove $rcI
}}
:foreach rcI in=[/ip dhcp-server find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server remove $rcI
}}
:foreach rcI in=[/ip address find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip address remove $rcI
}}
:foreach rcI in=[/ip pool find where comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip pool remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/interface wireguard peers find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface wireguard peers remove $rcI
}}
:foreach rcI in=[/interface wireguard find where comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface wireguard remove $rcI
}}
:foreach rcI in=[/interface lte apn find where comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:local rcName [:tostr [/interface lte apn get $rcI name]]
/interface lte set [/interface lte find where apn-profiles=$rcName] apn-profiles=default disabled=yes
/interface lte apn remove $rcI
}}
:foreach rcI in=[/interface pppoe-client find where comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface pppoe-client remove $rcI
}}
:foreach rcI in=[/ppp profile find where comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ppp profile remove $rcI
}}
:foreach rcI in=[/interface bridge vlan find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge vlan remove $rcI
}}
:foreach rcI in=[/interface vlan find where comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface vlan remove $rcI
}}

# --- Access ports that left the site are given back to their bridge
:set rcAll [:toarray ""]
:foreach rcI in=[/interface bridge port find where !dynamic comment~"^rosc:vlan-port/"] do={:if ([:typeof [:find $rcAll [:tostr [/interface bridge port get $rcI comment]]]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port set $rcI comment="" frame-types=admit-all pvid=1
}}
}

# --- Rows of the site, of its earlier versions, and of other sites
:foreach rcI in=[/interface bridge port find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}

# --- Settings that name an interface list which goes
:set rcId [:tostr [/ip neighbor discovery-settings get discover-interface-list]]
:if ([:len [/interface list find where name=$rcId comment~"^rosc:"]] > 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip neighbor discovery-settings set discover-interface-list=static
}}
:set rcId [:tostr [/tool mac-server get allowed-interface-list]]
:if ([:len [/interface list find where name=$rcId comment~"^rosc:"]] > 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/tool mac-server set allowed-interface-list=all
}}
:set rcId [:tostr [/tool mac-server mac-winbox get allowed-interface-list]]
:if ([:len [/interface list find where name=$rcId comment~"^rosc:"]] > 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/tool mac-server mac-winbox set allowed-interface-list=all
}}

# --- Rows of the site, of its earlier versions, and of other sites
:foreach rcI in=[/interface list find where comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list remove $rcI
}}
:foreach rcI in=[/interface bridge find where comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge remove $rcI
}}

# --- Result
:if ($rcDiff = 0) do={:put "rosc: nothing to change"} else={:put "rosc: done, $rcDiff changes"}
}
