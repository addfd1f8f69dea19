# villa-ipv6: RouterOS 7.18 to 7.24, form apply, made by rosc
# Upload it and run /import FILE, or paste it whole into a terminal, but not through a
# port that becomes a WAN or moves to another bridge: that session ends. A second run
# changes nothing. Rows without a rosc: comment are not touched, but for those that
# can exist only once (a DHCP client of an interface, a name) and for the rules of
# MikroTik's default configuration, unless the site says apply.adopt: [].
# It deals with 201 rows. Safe mode undoes no more than 100 actions.
# From 7.23 on a command that the router does not know stops the script where it
# stands: for a router that is far away, set apply.rollback in the site.
# Note: hosts of LAN 'alarm' may reach the router's services, because management.from lets every LAN in.
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
:if ([:len [/interface ethernet find where default-name="ether1"]] = 0) do={:error "rosc: this router has no port ether1 (WAN 'fibre')"}
:if ([:len [/interface ethernet find where default-name="ether2"]] = 0) do={:error "rosc: this router has no port ether2 (WAN 'starlink')"}
:if ([:len [/interface ethernet find where default-name="ether3"]] = 0) do={:error "rosc: this router has no port ether3 (WAN 'lte')"}
:if ([:len [/interface find where name="bridge"]] = 0) do={:error "rosc: this router has no interface bridge (LAN 'home')"}
:if ([:len [/interface ethernet find where default-name="ether5"]] = 0) do={:error "rosc: this router has no port ether5 (LAN 'alarm')"}
:local rcUplinks [:toarray ""]
:set rcUplinks ($rcUplinks, "ether1-fibre", [/interface ethernet get [/interface ethernet find where default-name="ether1"] name])
:set rcUplinks ($rcUplinks, "ether2-starlink", [/interface ethernet get [/interface ethernet find where default-name="ether2"] name])
:set rcUplinks ($rcUplinks, "ether3-lte", [/interface ethernet get [/interface ethernet find where default-name="ether3"] name])
:if ([:len [/interface find where name="ether1-fibre"]] > 0 && [:len [/interface ethernet find where name="ether1-fibre"]] = 0) do={:error "rosc: the name ether1-fibre is taken by an interface that is no port (WAN 'fibre')"}
:if ([:len [/interface find where name="ether2-starlink"]] > 0 && [:len [/interface ethernet find where name="ether2-starlink"]] = 0) do={:error "rosc: the name ether2-starlink is taken by an interface that is no port (WAN 'starlink')"}
:if ([:len [/interface find where name="ether3-lte"]] > 0 && [:len [/interface ethernet find where name="ether3-lte"]] = 0) do={:error "rosc: the name ether3-lte is taken by an interface that is no port (WAN 'lte')"}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=0.0.0.0/0] do={
:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:") && [/ip route get $rcI distance] <= 3) do={:error "rosc: a default route of somebody else is in the way: gateway $[/ip route get $rcI gateway], distance $[/ip route get $rcI distance]; remove it or raise its distance above 3"}
}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=8.8.8.8/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 8.8.8.8 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=9.9.9.9/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 9.9.9.9 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=1.1.1.1/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 1.1.1.1 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=208.67.222.222/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 208.67.222.222 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=64.6.64.6/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 64.6.64.6 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=185.228.168.9/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 185.228.168.9 is in the way"}}
:if ([:tostr [/ipv6 settings get disable-ipv6]] ~ "^(yes|true)\$") do={:error "rosc: IPv6 is switched off on this router; set /ipv6 settings disable-ipv6=no and reboot"}
:if ([:tostr [/ipv6 settings get forward]] ~ "^(no|false)\$") do={:error "rosc: this router does not forward IPv6; set /ipv6 settings forward=yes"}
:if ([:tostr [/ipv6 settings get accept-router-advertisements]] ~ "^(yes|true)\$") do={:error "rosc: router advertisements of a provider bring a default route that no probe watches; set /ipv6 settings accept-router-advertisements=yes-if-forwarding-disabled"}
:foreach rcI in=[/ipv6 route find where !dynamic !disabled routing-table=main dst-address=::/0] do={:if (!([:tostr [/ipv6 route get $rcI comment]] ~ "^rosc:") && [/ipv6 route get $rcI distance] <= 3) do={:error "rosc: an IPv6 default route of somebody else is in the way: gateway $[/ipv6 route get $rcI gateway], distance $[/ipv6 route get $rcI distance]; remove it or raise its distance above 3"}}
:foreach rcI in=[/ipv6 route find where !dynamic !disabled routing-table=main dst-address=2606:4700:4700::1111/128] do={:if (!([:tostr [/ipv6 route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 2606:4700:4700::1111 is in the way"}}
:foreach rcI in=[/ipv6 route find where !dynamic !disabled routing-table=main dst-address=2620:fe::fe/128] do={:if (!([:tostr [/ipv6 route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 2620:fe::fe is in the way"}}
:foreach rcI in=[/ipv6 route find where !dynamic !disabled routing-table=main dst-address=2001:4860:4860::8888/128] do={:if (!([:tostr [/ipv6 route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 2001:4860:4860::8888 is in the way"}}
:foreach rcI in=[/ipv6 route find where !dynamic !disabled routing-table=main dst-address=2620:119:35::35/128] do={:if (!([:tostr [/ipv6 route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 2620:119:35::35 is in the way"}}
:foreach rcI in=[/ipv6 dhcp-client find where !disabled] do={
:local rcOn [/ipv6 dhcp-client get $rcI interface]
:if (!([:tostr [/ipv6 dhcp-client get $rcI comment]] ~ "^rosc:") && [:typeof [:find $rcUplinks $rcOn]] = "nil" && !([:tostr [/ipv6 dhcp-client get $rcI add-default-route]] ~ "^(no|false)\$") && [/ipv6 dhcp-client get $rcI default-route-distance] <= 3) do={:error "rosc: the DHCPv6 client on $rcOn installs a default route that no probe watches; set its add-default-route=no, or give its WAN ipv6"}
}
:foreach rcI in=[/ip dhcp-client find where !disabled] do={
:local rcOn [/ip dhcp-client get $rcI interface]
:local rcUplink ([:typeof [:find $rcUplinks $rcOn]] != "nil")
:if (!([:tostr [/ip dhcp-client get $rcI comment]] ~ "^(rosc:|defconf)")) do={
:if (!$rcUplink && !([:tostr [/ip dhcp-client get $rcI add-default-route]] ~ "^(no|false)\$") && [/ip dhcp-client get $rcI default-route-distance] <= 3) do={:error "rosc: the DHCP client on $rcOn installs a default route that no probe watches; set its add-default-route=no, or make it a WAN of the site"}
}
}
:foreach rcI in=[/interface pppoe-client find where !disabled] do={
:local rcName [:tostr [/interface pppoe-client get $rcI name]]
:if (!([:tostr [/interface pppoe-client get $rcI comment]] ~ "^rosc:") && [:typeof [:find $rcUplinks $rcName]] = "nil") do={
:if ([:typeof [:find $rcUplinks [/interface pppoe-client get $rcI interface]]] != "nil") do={:error "rosc: the PPPoE client $rcName is on the line of a WAN; disable or remove it first"}
:if ([/interface pppoe-client get $rcI add-default-route] && [/interface pppoe-client get $rcI default-route-distance] <= 3) do={:error "rosc: the PPPoE client $rcName installs a default route that no probe watches; set its add-default-route=no"}
}
}
:foreach rcI in=[/interface lte find where !disabled] do={
:local rcName [:tostr [/interface lte get $rcI name]]
:local rcApn [:tostr [/interface lte get $rcI apn-profiles]]
:if ([:typeof [:find $rcUplinks $rcName]] = "nil") do={:foreach rcA in=[/interface lte apn find where name=$rcApn add-default-route=yes] do={:if ([/interface lte apn get $rcA default-route-distance] <= 3) do={:error "rosc: the modem $rcName installs a default route that no probe watches; set add-default-route=no in its APN profile $rcApn, or make it a WAN of the site"}}}
}
:foreach rcI in=[/ip address find where !dynamic !disabled network=192.168.88.0] do={
:local rcOn [/ip address get $rcI interface]
:if ($rcOn != "bridge" && [:typeof [:find $rcUplinks $rcOn]] = "nil" && !([:tostr [/ip address get $rcI comment]] ~ "^(rosc:|defconf)")) do={:error "rosc: the network of bridge is on $rcOn too: address $[/ip address get $rcI address]"}
}
:foreach rcI in=[/ip address find where !dynamic !disabled network=192.168.90.0] do={
:local rcOn [/ip address get $rcI interface]
:if ($rcOn != "bridge-alarm" && [:typeof [:find $rcUplinks $rcOn]] = "nil" && !([:tostr [/ip address get $rcI comment]] ~ "^(rosc:|defconf)")) do={:error "rosc: the network of bridge-alarm is on $rcOn too: address $[/ip address get $rcI address]"}
}
:foreach rcI in=[/ip firewall filter find where !dynamic !disabled action=accept chain~"^(input|forward)\$"] do={
:local rcOnly ""
:if ([:tostr [/ip firewall filter get $rcI comment]] ~ "^rosc:") do={:set rcOnly "ours"}
:set rcOnly ($rcOnly . [:tostr [/ip firewall filter get $rcI protocol]])
:set rcOnly ($rcOnly . [:tostr [/ip firewall filter get $rcI src-address]])
:set rcOnly ($rcOnly . [:tostr [/ip firewall filter get $rcI src-address-list]])
:set rcOnly ($rcOnly . [:tostr [/ip firewall filter get $rcI dst-address]])
:set rcOnly ($rcOnly . [:tostr [/ip firewall filter get $rcI dst-address-list]])
:set rcOnly ($rcOnly . [:tostr [/ip firewall filter get $rcI dst-port]])
:set rcOnly ($rcOnly . [:tostr [/ip firewall filter get $rcI src-port]])
:set rcOnly ($rcOnly . [:tostr [/ip firewall filter get $rcI connection-state]])
:set rcOnly ($rcOnly . [:tostr [/ip firewall filter get $rcI connection-mark]])
:set rcOnly ($rcOnly . [:tostr [/ip firewall filter get $rcI connection-nat-state]])
:set rcOnly ($rcOnly . [:tostr [/ip firewall filter get $rcI ipsec-policy]])
:set rcOnly ($rcOnly . [:tostr [/ip firewall filter get $rcI src-mac-address]])
:set rcOnly ($rcOnly . [:tostr [/ip firewall filter get $rcI out-interface]])
:set rcOnly ($rcOnly . [:tostr [/ip firewall filter get $rcI out-interface-list]])
:set rcOnly ($rcOnly . [:tostr [/ip firewall filter get $rcI dst-address-type]])
:set rcOnly ($rcOnly . [:tostr [/ip firewall filter get $rcI packet-mark]])
:local rcIn [:tostr [/ip firewall filter get $rcI in-interface]]
:local rcInList [:tostr [/ip firewall filter get $rcI in-interface-list]]
:if ($rcOnly = "" && (($rcIn = "" && ($rcInList = "" || $rcInList = "WAN" || $rcInList = "all" || $rcInList = "!LAN")) || [:typeof [:find $rcUplinks $rcIn]] != "nil")) do={:error "rosc: a rule of somebody else accepts everything from a WAN: /ip firewall filter, chain $[/ip firewall filter get $rcI chain], comment '$[/ip firewall filter get $rcI comment]'; narrow or remove it first"}
}
:foreach rcI in=[/ipv6 firewall filter find where !dynamic !disabled action=accept chain~"^(input|forward)\$"] do={
:local rcOnly ""
:if ([:tostr [/ipv6 firewall filter get $rcI comment]] ~ "^rosc:") do={:set rcOnly "ours"}
:set rcOnly ($rcOnly . [:tostr [/ipv6 firewall filter get $rcI protocol]])
:set rcOnly ($rcOnly . [:tostr [/ipv6 firewall filter get $rcI src-address]])
:set rcOnly ($rcOnly . [:tostr [/ipv6 firewall filter get $rcI src-address-list]])
:set rcOnly ($rcOnly . [:tostr [/ipv6 firewall filter get $rcI dst-address]])
:set rcOnly ($rcOnly . [:tostr [/ipv6 firewall filter get $rcI dst-address-list]])
:set rcOnly ($rcOnly . [:tostr [/ipv6 firewall filter get $rcI dst-port]])
:set rcOnly ($rcOnly . [:tostr [/ipv6 firewall filter get $rcI src-port]])
:set rcOnly ($rcOnly . [:tostr [/ipv6 firewall filter get $rcI connection-state]])
:set rcOnly ($rcOnly . [:tostr [/ipv6 firewall filter get $rcI connection-mark]])
:set rcOnly ($rcOnly . [:tostr [/ipv6 firewall filter get $rcI connection-nat-state]])
:set rcOnly ($rcOnly . [:tostr [/ipv6 firewall filter get $rcI ipsec-policy]])
:set rcOnly ($rcOnly . [:tostr [/ipv6 firewall filter get $rcI src-mac-address]])
:set rcOnly ($rcOnly . [:tostr [/ipv6 firewall filter get $rcI out-interface]])
:set rcOnly ($rcOnly . [:tostr [/ipv6 firewall filter get $rcI out-interface-list]])
:set rcOnly ($rcOnly . [:tostr [/ipv6 firewall filter get $rcI dst-address-type]])
:set rcOnly ($rcOnly . [:tostr [/ipv6 firewall filter get $rcI packet-mark]])
:local rcIn [:tostr [/ipv6 firewall filter get $rcI in-interface]]
:local rcInList [:tostr [/ipv6 firewall filter get $rcI in-interface-list]]
:if ($rcOnly = "" && (($rcIn = "" && ($rcInList = "" || $rcInList = "WAN" || $rcInList = "all" || $rcInList = "!LAN")) || [:typeof [:find $rcUplinks $rcIn]] != "nil")) do={:error "rosc: a rule of somebody else accepts everything from a WAN: /ipv6 firewall filter, chain $[/ipv6 firewall filter get $rcI chain], comment '$[/ipv6 firewall filter get $rcI comment]'; narrow or remove it first"}
}
:if ([/ip service get [:pick [/ip service find where name="winbox"] 0] port] != 8291) do={:error "rosc: the service winbox does not listen on its port 8291, and the firewall would shut it off; set its port first"}
:if ([/ip service get [:pick [/ip service find where name="ssh"] 0] port] != 22) do={:error "rosc: the service ssh does not listen on its port 22, and the firewall would shut it off; set its port first"}
:if ([:tostr [/ip settings get rp-filter]] = "strict") do={:error "rosc: rp-filter=strict drops what comes in by one WAN and leaves by another; set /ip settings rp-filter=loose or no"}
:local rcGo 1

# --- Ports that are WANs, by default-name
:if ([:len [/interface ethernet find where default-name="ether1" disabled=no name="ether1-fibre"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:foreach rcI in=[/interface ethernet find where name="ether1-fibre"] do={:if ([/interface ethernet get $rcI default-name] != "ether1") do={/interface ethernet set $rcI name=[/interface ethernet get $rcI default-name]}}
/interface ethernet set [/interface ethernet find where default-name="ether1"] disabled=no name=ether1-fibre
}}
:if ([:len [/interface ethernet find where default-name="ether2" disabled=no name="ether2-starlink"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:foreach rcI in=[/interface ethernet find where name="ether2-starlink"] do={:if ([/interface ethernet get $rcI default-name] != "ether2") do={/interface ethernet set $rcI name=[/interface ethernet get $rcI default-name]}}
/interface ethernet set [/interface ethernet find where default-name="ether2"] disabled=no name=ether2-starlink
}}
:if ([:len [/interface ethernet find where default-name="ether3" disabled=no name="ether3-lte"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:foreach rcI in=[/interface ethernet find where name="ether3-lte"] do={:if ([/interface ethernet get $rcI default-name] != "ether3") do={/interface ethernet set $rcI name=[/interface ethernet get $rcI default-name]}}
/interface ethernet set [/interface ethernet find where default-name="ether3"] disabled=no name=ether3-lte
}}

# --- Bridges of the LANs
:foreach rcI in=[/interface bridge find where comment~"^rosc:"] do={
:local rcTag [/interface bridge get $rcI comment]
:if ([:pick [/interface bridge find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge remove $rcI
}}
}
:set rcHave do={
:if ([:len [/interface bridge find where comment=$rcTag name=$rc1]] > 0) do={:return 0}
:local rcId [/interface bridge find where name=$rc1]
:local rcOurs 1
:if ([:len $rcId] > 0) do={:if (!([:tostr [/interface bridge get [:pick $rcId 0] comment]] ~ "^rosc:")) do={:set rcOurs 0}}
:local rcOld [/interface bridge find where comment=$rcTag]
:if ($rcOurs = 0 && [:len $rcOld] = 0) do={:return 0}
:if ($rcGo = 1) do={
:if ([:len $rcOld] > 0) do={/interface bridge set $rcOld comment="rosc:old"}
:if ([:len $rcId] = 0) do={/interface bridge add comment=$rcTag name=$rc1} else={:if ($rcOurs = 1) do={/interface bridge set $rcId comment=$rcTag name=$rc1}}
}
:return 1
}
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/alarm" rc1="bridge-alarm" rcGo=$rcGo])

# --- Interface lists: every rule speaks of WAN and LAN
:foreach rcI in=[/interface list find where comment~"^rosc:"] do={
:local rcTag [/interface list get $rcI comment]
:if ([:pick [/interface list find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list remove $rcI
}}
}
:set rcHave do={
:if ([:len [/interface list find where comment=$rcTag name=$rc1]] > 0) do={:return 0}
:local rcId [/interface list find where name=$rc1]
:local rcOurs 1
:if ([:len $rcId] > 0) do={:if (!([:tostr [/interface list get [:pick $rcId 0] comment]] ~ "^rosc:")) do={:set rcOurs 0}}
:local rcOld [/interface list find where comment=$rcTag]
:if ($rcOurs = 0 && [:len $rcOld] = 0) do={:return 0}
:if ($rcGo = 1) do={
:if ([:len $rcOld] > 0) do={/interface list set $rcOld comment="rosc:old"}
:if ([:len $rcId] = 0) do={/interface list add comment=$rcTag name=$rc1} else={:if ($rcOurs = 1) do={/interface list set $rcId comment=$rcTag name=$rc1}}
}
:return 1
}
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:list/WAN" rc1="WAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:list/LAN" rc1="LAN" rcGo=$rcGo])

# --- A port that is a WAN leaves bridge and LAN list
:foreach rcI in=[/interface bridge port find where !dynamic interface=ether1-fibre] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=LAN interface=ether1-fibre] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/interface bridge port find where !dynamic interface=ether2-starlink] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=LAN interface=ether2-starlink] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/interface bridge port find where !dynamic interface=ether3-lte] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=LAN interface=ether3-lte] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}

# --- What is a LAN is no WAN
:foreach rcI in=[/interface list member find where !dynamic list=WAN interface=bridge] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=WAN interface=bridge-alarm] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}

# --- Ports of the LANs
:foreach rcI in=[/interface bridge port find where !dynamic comment~"^rosc:"] do={
:local rcTag [/interface bridge port get $rcI comment]
:if ([:pick [/interface bridge port find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
}
:set rcPort [/interface ethernet get [/interface ethernet find where default-name="ether5"] name]
:if ([:len [/interface bridge port find where comment="rosc:lan-port/alarm/ether5" bridge=bridge-alarm interface=$rcPort pvid=1]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface bridge port find where interface=$rcPort]
:if ([:len $rcId] = 0) do={:set rcId [/interface bridge port find where comment="rosc:lan-port/alarm/ether5"]} else={:foreach rcI in=[/interface bridge port find where comment="rosc:lan-port/alarm/ether5"] do={:if ($rcI != [:pick $rcId 0]) do={/interface bridge port set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface bridge port add comment="rosc:lan-port/alarm/ether5" bridge=bridge-alarm interface=$rcPort} else={/interface bridge port set $rcId comment="rosc:lan-port/alarm/ether5" bridge=bridge-alarm interface=$rcPort pvid=1}
}}

# --- Access ports that left the site are given back to their bridge
:set rcAll [:toarray ""]
:foreach rcI in=[/interface bridge port find where !dynamic comment~"^rosc:vlan-port/"] do={:if ([:typeof [:find $rcAll [:tostr [/interface bridge port get $rcI comment]]]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port set $rcI comment="" frame-types=admit-all pvid=1
}}
}

# --- List members are L3 interfaces, never their carriers
:foreach rcI in=[/interface list member find where !dynamic comment~"^rosc:"] do={
:local rcTag [/interface list member get $rcI comment]
:if ([:pick [/interface list member find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
}
:set rcHave do={
:if ([:len [/interface list member find where comment=$rcTag interface=$rc1 list=$rc2]] > 0) do={:return 0}
:local rcId [/interface list member find where interface=$rc1 list=$rc2]
:local rcOurs 1
:if ([:len $rcId] > 0) do={:if (!([:tostr [/interface list member get [:pick $rcId 0] comment]] ~ "^rosc:")) do={:set rcOurs 0}}
:local rcOld [/interface list member find where comment=$rcTag]
:if ($rcOurs = 0 && [:len $rcOld] = 0) do={:return 0}
:if ($rcGo = 1) do={
:if ([:len $rcOld] > 0) do={/interface list member set $rcOld comment="rosc:old"}
:if ([:len $rcId] = 0) do={/interface list member add comment=$rcTag interface=$rc1 list=$rc2} else={:if ($rcOurs = 1) do={/interface list member set $rcId comment=$rcTag interface=$rc1 list=$rc2}}
}
:return 1
}
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:wan/fibre" rc1="ether1-fibre" rc2="WAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:wan/starlink" rc1="ether2-starlink" rc2="WAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:wan/lte" rc1="ether3-lte" rc2="WAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/home" rc1="bridge" rc2="LAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/alarm" rc1="bridge-alarm" rc2="LAN" rcGo=$rcGo])

# --- DHCP pools
:foreach rcI in=[/ip pool find where comment~"^rosc:"] do={
:local rcTag [/ip pool get $rcI comment]
:if ([:pick [/ip pool find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip pool remove $rcI
}}
}
:if ([:len [/ip pool find where comment="rosc:dhcp/alarm" name="dhcp-alarm" ranges=192.168.90.50-192.168.90.99]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip pool find where name="dhcp-alarm"]
:if ([:len $rcId] = 0) do={:set rcId [/ip pool find where comment="rosc:dhcp/alarm"]} else={:foreach rcI in=[/ip pool find where comment="rosc:dhcp/alarm"] do={:if ($rcI != [:pick $rcId 0]) do={/ip pool set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip pool add comment="rosc:dhcp/alarm" name=dhcp-alarm ranges=192.168.90.50-192.168.90.99} else={/ip pool set $rcId comment="rosc:dhcp/alarm" name=dhcp-alarm ranges=192.168.90.50-192.168.90.99}
}}

# --- Addresses
:foreach rcI in=[/ip address find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ip address get $rcI comment]
:if ([:pick [/ip address find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip address remove $rcI
}}
}
:set rcHave do={
:if ([:len [/ip address find where comment=$rcTag address=$rc1 interface=$rc2]] > 0) do={:return 0}
:local rcId [/ip address find where address=$rc1 interface=$rc2]
:local rcOurs 1
:if ([:len $rcId] > 0) do={:if (!([:tostr [/ip address get [:pick $rcId 0] comment]] ~ "^rosc:")) do={:set rcOurs 0}}
:local rcOld [/ip address find where comment=$rcTag]
:if ($rcOurs = 0 && [:len $rcOld] = 0) do={:return 0}
:if ($rcGo = 1) do={
:if ([:len $rcOld] > 0) do={/ip address set $rcOld comment="rosc:old"}
:if ([:len $rcId] = 0) do={:set rcId [/ip address find where address=$rc1 comment~"^defconf"]}
:if ([:len $rcId] = 0) do={/ip address add comment=$rcTag address=$rc1 interface=$rc2} else={:if ($rcOurs = 1) do={/ip address set $rcId comment=$rcTag address=$rc1 interface=$rc2}}
}
:return 1
}
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/home" rc1="192.168.88.1/24" rc2="bridge" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/alarm" rc1="192.168.90.1/24" rc2="bridge-alarm" rcGo=$rcGo])

# --- DHCP servers
:foreach rcI in=[/ip dhcp-server find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ip dhcp-server get $rcI comment]
:if ([:pick [/ip dhcp-server find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server remove $rcI
}}
}
:if ([:len [/ip dhcp-server find where comment="rosc:dhcp/alarm" address-pool="dhcp-alarm" disabled=no interface=bridge-alarm lease-time=12h name="dhcp-alarm"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-server find where interface=bridge-alarm]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-server find where comment="rosc:dhcp/alarm"]} else={:foreach rcI in=[/ip dhcp-server find where comment="rosc:dhcp/alarm"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-server set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-server add comment="rosc:dhcp/alarm" address-pool=dhcp-alarm disabled=no interface=bridge-alarm lease-time=12h name=dhcp-alarm} else={/ip dhcp-server set $rcId comment="rosc:dhcp/alarm" address-pool=dhcp-alarm disabled=no interface=bridge-alarm lease-time=12h name=dhcp-alarm}
}}

# --- What the DHCP servers hand out
:foreach rcI in=[/ip dhcp-server network find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ip dhcp-server network get $rcI comment]
:if ([:pick [/ip dhcp-server network find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server network remove $rcI
}}
}
:if ([:len [/ip dhcp-server network find where comment="rosc:dhcp/alarm" address=192.168.90.0/24 dns-server=192.168.90.1 domain="" gateway=192.168.90.1]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-server network find where address=192.168.90.0/24]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-server network find where comment="rosc:dhcp/alarm"]} else={:foreach rcI in=[/ip dhcp-server network find where comment="rosc:dhcp/alarm"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-server network set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-server network add comment="rosc:dhcp/alarm" address=192.168.90.0/24 dns-server=192.168.90.1 gateway=192.168.90.1} else={/ip dhcp-server network set $rcId comment="rosc:dhcp/alarm" address=192.168.90.0/24 dns-server=192.168.90.1 !domain gateway=192.168.90.1}
}}

# --- One table per WAN, for replies to what came in by it
:foreach rcI in=[/routing table find where !dynamic comment~"^rosc:"] do={
:local rcTag [/routing table get $rcI comment]
:if ([:pick [/routing table find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/routing table remove $rcI
}}
}
:set rcHave do={
:if ([:len [/routing table find where comment=$rcTag name=$rc1]] > 0) do={:return 0}
:local rcId [/routing table find where name=$rc1]
:local rcOurs 1
:if ([:len $rcId] > 0) do={:if (!([:tostr [/routing table get [:pick $rcId 0] comment]] ~ "^rosc:")) do={:set rcOurs 0}}
:local rcOld [/routing table find where comment=$rcTag]
:if ($rcOurs = 0 && [:len $rcOld] = 0) do={:return 0}
:if ($rcGo = 1) do={
:if ([:len $rcOld] > 0) do={/routing table set $rcOld comment="rosc:old"}
:if ([:len $rcId] = 0) do={/routing table add comment=$rcTag fib name=$rc1} else={:if ($rcOurs = 1) do={/routing table set $rcId comment=$rcTag fib name=$rc1}}
}
:return 1
}
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:table/fibre" rc1="to-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:table/starlink" rc1="to-starlink" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:table/lte" rc1="to-lte" rcGo=$rcGo])

# --- Address lists
:foreach rcI in=[/ip firewall address-list find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ip firewall address-list get $rcI comment]
:if ([:pick [/ip firewall address-list find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall address-list remove $rcI
}}
}
:set rcHave do={
:if ([:len [/ip firewall address-list find where comment=$rcTag address=$rc1 list=$rc2]] > 0) do={:return 0}
:local rcId [/ip firewall address-list find where address=$rc1 list=$rc2]
:local rcOurs 1
:if ([:len $rcId] > 0) do={:if (!([:tostr [/ip firewall address-list get [:pick $rcId 0] comment]] ~ "^rosc:")) do={:set rcOurs 0}}
:local rcOld [/ip firewall address-list find where comment=$rcTag]
:if ($rcOurs = 0 && [:len $rcOld] = 0) do={:return 0}
:if ($rcGo = 1) do={
:if ([:len $rcOld] > 0) do={/ip firewall address-list set $rcOld comment="rosc:old"}
:if ([:len $rcId] = 0) do={/ip firewall address-list add comment=$rcTag address=$rc1 list=$rc2} else={:if ($rcOurs = 1) do={/ip firewall address-list set $rcId comment=$rcTag address=$rc1 list=$rc2}}
}
:return 1
}
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/1" rc1="192.168.88.0/24" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/2" rc1="192.168.90.0/24" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/3" rc1="0.0.0.0/8" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/4" rc1="127.0.0.0/8" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/5" rc1="169.254.0.0/16" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/6" rc1="192.0.0.0/24" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/7" rc1="192.0.2.0/24" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/8" rc1="198.18.0.0/15" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/9" rc1="198.51.100.0/24" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/10" rc1="203.0.113.0/24" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/11" rc1="224.0.0.0/4" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/12" rc1="240.0.0.0/4" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/starlink/1" rc1="192.168.88.0/24" rc2="bogons-starlink" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/starlink/2" rc1="192.168.90.0/24" rc2="bogons-starlink" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/starlink/3" rc1="0.0.0.0/8" rc2="bogons-starlink" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/starlink/4" rc1="127.0.0.0/8" rc2="bogons-starlink" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/starlink/5" rc1="169.254.0.0/16" rc2="bogons-starlink" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/starlink/6" rc1="192.0.0.0/24" rc2="bogons-starlink" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/starlink/7" rc1="192.0.2.0/24" rc2="bogons-starlink" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/starlink/8" rc1="198.18.0.0/15" rc2="bogons-starlink" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/starlink/9" rc1="198.51.100.0/24" rc2="bogons-starlink" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/starlink/10" rc1="203.0.113.0/24" rc2="bogons-starlink" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/starlink/11" rc1="224.0.0.0/4" rc2="bogons-starlink" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/starlink/12" rc1="240.0.0.0/4" rc2="bogons-starlink" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/1" rc1="192.168.88.0/24" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/2" rc1="192.168.90.0/24" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/3" rc1="0.0.0.0/8" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/4" rc1="127.0.0.0/8" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/5" rc1="169.254.0.0/16" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/6" rc1="192.0.0.0/24" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/7" rc1="192.0.2.0/24" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/8" rc1="198.18.0.0/15" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/9" rc1="198.51.100.0/24" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/10" rc1="203.0.113.0/24" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/11" rc1="224.0.0.0/4" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/12" rc1="240.0.0.0/4" rc2="bogons-lte" rcGo=$rcGo])

# --- Marks (replies leave by the WAN they came in on) and MSS
:foreach rcI in=[/ip firewall mangle find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ip firewall mangle get $rcI comment]
:if ([:pick [/ip firewall mangle find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall mangle remove $rcI
}}
}
:set rcPlace do={
:local rcAll [/ip firewall mangle find where !dynamic]
:local rcId [/ip firewall mangle find where comment=$rcTag]
:local rcTo $rcAt
:if ($rcEnd = 1) do={:set rcTo ([:len $rcAll] - $rcAt)}
:if ([:len $rcId] = 0 || [:pick $rcAll $rcTo] = [:pick $rcId 0]) do={:return 0}
:if ($rcGo = 1) do={
:if ($rcEnd = 1) do={:set rcTo ($rcTo + 1)}
:if ($rcTo = [:len $rcAll]) do={/ip firewall mangle move [:pick $rcId 0]} else={/ip firewall mangle move [:pick $rcId 0] destination=[:pick $rcAll $rcTo]}
}
:return 1
}
:if ([:len [/ip firewall mangle find where comment="rosc:mark/local" action=accept chain=prerouting connection-mark="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="local" dst-port="" in-interface="" in-interface-list=LAN out-interface="" per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mark/local"]
:local rcNew [/ip firewall mangle add comment="rosc:mark/local" action=accept chain=prerouting dst-address-type=local in-interface-list=LAN]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mark/local" rcAt=0 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mark-in/fibre" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=ether1-fibre in-interface-list="" new-connection-mark="from-fibre" out-interface="" passthrough=yes per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mark-in/fibre"]
:local rcNew [/ip firewall mangle add comment="rosc:mark-in/fibre" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether1-fibre new-connection-mark=from-fibre passthrough=yes]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mark-in/fibre" rcAt=1 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mark-in/starlink" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=ether2-starlink in-interface-list="" new-connection-mark="from-starlink" out-interface="" passthrough=yes per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mark-in/starlink"]
:local rcNew [/ip firewall mangle add comment="rosc:mark-in/starlink" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether2-starlink new-connection-mark=from-starlink passthrough=yes]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mark-in/starlink" rcAt=2 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mark-in/lte" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=ether3-lte in-interface-list="" new-connection-mark="from-lte" out-interface="" passthrough=yes per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mark-in/lte"]
:local rcNew [/ip firewall mangle add comment="rosc:mark-in/lte" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether3-lte new-connection-mark=from-lte passthrough=yes]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mark-in/lte" rcAt=3 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-lan/fibre" action=mark-routing chain=prerouting connection-mark="from-fibre" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-routing-mark=to-fibre out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-lan/fibre"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-lan/fibre" action=mark-routing chain=prerouting connection-mark=from-fibre in-interface-list=LAN new-routing-mark=to-fibre passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-lan/fibre" rcAt=4 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-lan/starlink" action=mark-routing chain=prerouting connection-mark="from-starlink" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-routing-mark=to-starlink out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-lan/starlink"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-lan/starlink" action=mark-routing chain=prerouting connection-mark=from-starlink in-interface-list=LAN new-routing-mark=to-starlink passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-lan/starlink" rcAt=5 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-lan/lte" action=mark-routing chain=prerouting connection-mark="from-lte" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-routing-mark=to-lte out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-lan/lte"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-lan/lte" action=mark-routing chain=prerouting connection-mark=from-lte in-interface-list=LAN new-routing-mark=to-lte passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-lan/lte" rcAt=6 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-router/fibre" action=mark-routing chain=output connection-mark="from-fibre" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="!local" dst-port="" in-interface="" in-interface-list="" new-routing-mark=to-fibre out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-router/fibre"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-router/fibre" action=mark-routing chain=output connection-mark=from-fibre dst-address-type=!local new-routing-mark=to-fibre passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-router/fibre" rcAt=7 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-router/starlink" action=mark-routing chain=output connection-mark="from-starlink" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="!local" dst-port="" in-interface="" in-interface-list="" new-routing-mark=to-starlink out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-router/starlink"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-router/starlink" action=mark-routing chain=output connection-mark=from-starlink dst-address-type=!local new-routing-mark=to-starlink passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-router/starlink" rcAt=8 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-router/lte" action=mark-routing chain=output connection-mark="from-lte" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="!local" dst-port="" in-interface="" in-interface-list="" new-routing-mark=to-lte out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-router/lte"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-router/lte" action=mark-routing chain=output connection-mark=from-lte dst-address-type=!local new-routing-mark=to-lte passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-router/lte" rcAt=9 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mss-out/lte" action=change-mss chain=forward connection-mark="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" new-mss=1360 out-interface=ether3-lte passthrough=yes per-connection-classifier="" protocol=tcp src-address="" src-address-list="" tcp-flags="syn" tcp-mss="1361-65535"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mss-out/lte"]
:local rcNew [/ip firewall mangle add comment="rosc:mss-out/lte" action=change-mss chain=forward new-mss=1360 out-interface=ether3-lte passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mss-out/lte" rcAt=10 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mss-in/lte" action=change-mss chain=forward connection-mark="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=ether3-lte in-interface-list="" new-mss=1360 out-interface="" passthrough=yes per-connection-classifier="" protocol=tcp src-address="" src-address-list="" tcp-flags="syn" tcp-mss="1361-65535"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mss-in/lte"]
:local rcNew [/ip firewall mangle add comment="rosc:mss-in/lte" action=change-mss chain=forward in-interface=ether3-lte new-mss=1360 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mss-in/lte" rcAt=11 rcEnd=0 rcGo=$rcGo])

# --- NAT per WAN, port forwards, hairpin
:foreach rcI in=[/ip firewall nat find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ip firewall nat get $rcI comment]
:if ([:pick [/ip firewall nat find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall nat remove $rcI
}}
}
:set rcPlace do={
:local rcAll [/ip firewall nat find where !dynamic]
:local rcId [/ip firewall nat find where comment=$rcTag]
:local rcTo $rcAt
:if ($rcEnd = 1) do={:set rcTo ([:len $rcAll] - $rcAt)}
:if ([:len $rcId] = 0 || [:pick $rcAll $rcTo] = [:pick $rcId 0]) do={:return 0}
:if ($rcGo = 1) do={
:if ($rcEnd = 1) do={:set rcTo ($rcTo + 1)}
:if ($rcTo = [:len $rcAll]) do={/ip firewall nat move [:pick $rcId 0]} else={/ip firewall nat move [:pick $rcId 0] destination=[:pick $rcAll $rcTo]}
}
:return 1
}
:if ([:len [/ip firewall nat find where comment="rosc:nat/fibre" action=masquerade chain=srcnat disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" ipsec-policy="out,none" out-interface=ether1-fibre protocol="" src-address="" src-address-list="" to-addresses="" to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:nat/fibre"]
:local rcNew [/ip firewall nat add comment="rosc:nat/fibre" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=ether1-fibre]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:nat/fibre" rcAt=0 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:nat/starlink" action=masquerade chain=srcnat disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" ipsec-policy="out,none" out-interface=ether2-starlink protocol="" src-address="" src-address-list="" to-addresses="" to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:nat/starlink"]
:local rcNew [/ip firewall nat add comment="rosc:nat/starlink" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=ether2-starlink]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:nat/starlink" rcAt=1 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:nat/lte" action=masquerade chain=srcnat disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" ipsec-policy="out,none" out-interface=ether3-lte protocol="" src-address="" src-address-list="" to-addresses="" to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:nat/lte"]
:local rcNew [/ip firewall nat add comment="rosc:nat/lte" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=ether3-lte]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:nat/lte" rcAt=2 rcEnd=0 rcGo=$rcGo])

# --- Firewall: what reaches the router, what crosses it
:foreach rcI in=[/ip firewall filter find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ip firewall filter get $rcI comment]
:if ([:pick [/ip firewall filter find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall filter remove $rcI
}}
}
:set rcPlace do={
:local rcAll [/ip firewall filter find where !dynamic]
:local rcId [/ip firewall filter find where comment=$rcTag]
:local rcTo $rcAt
:if ($rcEnd = 1) do={:set rcTo ([:len $rcAll] - $rcAt)}
:if ([:len $rcId] = 0 || [:pick $rcAll $rcTo] = [:pick $rcId 0]) do={:return 0}
:if ($rcGo = 1) do={
:if ($rcEnd = 1) do={:set rcTo ($rcTo + 1)}
:if ($rcTo = [:len $rcAll]) do={/ip firewall filter move [:pick $rcId 0]} else={/ip firewall filter move [:pick $rcId 0] destination=[:pick $rcAll $rcTo]}
}
:return 1
}
:if ([:len [/ip firewall filter find where comment="rosc:input/established" action=accept chain=input connection-mark="" connection-nat-state="" connection-state="established,related,untracked" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/established"]
:local rcNew [/ip firewall filter add comment="rosc:input/established" action=accept chain=input connection-state=established,related,untracked]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/established" rcAt=0 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input/invalid" action=drop chain=input connection-mark="" connection-nat-state="" connection-state="invalid" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/invalid"]
:local rcNew [/ip firewall filter add comment="rosc:input/invalid" action=drop chain=input connection-state=invalid]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/invalid" rcAt=1 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input-bogons/fibre" action=drop chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=ether1-fibre in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-fibre"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input-bogons/fibre"]
:local rcNew [/ip firewall filter add comment="rosc:input-bogons/fibre" action=drop chain=input in-interface=ether1-fibre src-address-list=bogons-fibre]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input-bogons/fibre" rcAt=2 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input-bogons/starlink" action=drop chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=ether2-starlink in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-starlink"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input-bogons/starlink"]
:local rcNew [/ip firewall filter add comment="rosc:input-bogons/starlink" action=drop chain=input in-interface=ether2-starlink src-address-list=bogons-starlink]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input-bogons/starlink" rcAt=3 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input-bogons/lte" action=drop chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=ether3-lte in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-lte"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input-bogons/lte"]
:local rcNew [/ip firewall filter add comment="rosc:input-bogons/lte" action=drop chain=input in-interface=ether3-lte src-address-list=bogons-lte]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input-bogons/lte" rcAt=4 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input/icmp-limited" action=accept chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol=icmp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/icmp-limited"]
:local rcNew [/ip firewall filter add comment="rosc:input/icmp-limited" action=accept chain=input limit=50,100:packet protocol=icmp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/icmp-limited" rcAt=5 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input/icmp-excess" action=drop chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol=icmp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/icmp-excess"]
:local rcNew [/ip firewall filter add comment="rosc:input/icmp-excess" action=drop chain=input protocol=icmp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/icmp-excess" rcAt=6 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input/dhcp" action=accept chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="67" in-interface="" in-interface-list=LAN log=no out-interface="" out-interface-list="" protocol=udp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/dhcp"]
:local rcNew [/ip firewall filter add comment="rosc:input/dhcp" action=accept chain=input dst-port=67 in-interface-list=LAN protocol=udp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/dhcp" rcAt=7 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input/dns-udp" action=accept chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="53" in-interface="" in-interface-list=LAN log=no out-interface="" out-interface-list="" protocol=udp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/dns-udp"]
:local rcNew [/ip firewall filter add comment="rosc:input/dns-udp" action=accept chain=input dst-port=53 in-interface-list=LAN protocol=udp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/dns-udp" rcAt=8 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input/dns-tcp" action=accept chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="53" in-interface="" in-interface-list=LAN log=no out-interface="" out-interface-list="" protocol=tcp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/dns-tcp"]
:local rcNew [/ip firewall filter add comment="rosc:input/dns-tcp" action=accept chain=input dst-port=53 in-interface-list=LAN protocol=tcp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/dns-tcp" rcAt=9 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input/management/1" action=accept chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="22,8291" in-interface="" in-interface-list=LAN log=no out-interface="" out-interface-list="" protocol=tcp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/management/1"]
:local rcNew [/ip firewall filter add comment="rosc:input/management/1" action=accept chain=input dst-port=22,8291 in-interface-list=LAN protocol=tcp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/management/1" rcAt=10 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward/fasttrack" action=fasttrack-connection chain=forward connection-mark="no-mark" connection-nat-state="" connection-state="established,related" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward/fasttrack"]
:local rcNew [/ip firewall filter add comment="rosc:forward/fasttrack" action=fasttrack-connection chain=forward connection-mark=no-mark connection-state=established,related]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward/fasttrack" rcAt=11 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward/established" action=accept chain=forward connection-mark="" connection-nat-state="" connection-state="established,related,untracked" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward/established"]
:local rcNew [/ip firewall filter add comment="rosc:forward/established" action=accept chain=forward connection-state=established,related,untracked]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward/established" rcAt=12 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward/invalid" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="invalid" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward/invalid"]
:local rcNew [/ip firewall filter add comment="rosc:forward/invalid" action=drop chain=forward connection-state=invalid]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward/invalid" rcAt=13 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward-bogons/fibre" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=ether1-fibre in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-fibre"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-bogons/fibre"]
:local rcNew [/ip firewall filter add comment="rosc:forward-bogons/fibre" action=drop chain=forward in-interface=ether1-fibre src-address-list=bogons-fibre]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-bogons/fibre" rcAt=14 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward-bogons/starlink" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=ether2-starlink in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-starlink"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-bogons/starlink"]
:local rcNew [/ip firewall filter add comment="rosc:forward-bogons/starlink" action=drop chain=forward in-interface=ether2-starlink src-address-list=bogons-starlink]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-bogons/starlink" rcAt=15 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward-bogons/lte" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=ether3-lte in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-lte"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-bogons/lte"]
:local rcNew [/ip firewall filter add comment="rosc:forward-bogons/lte" action=drop chain=forward in-interface=ether3-lte src-address-list=bogons-lte]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-bogons/lte" rcAt=16 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:access-out/alarm" action=drop chain=forward connection-mark="" connection-nat-state="!dstnat" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=bridge-alarm in-interface-list="" log=no out-interface="" out-interface-list="!WAN" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:access-out/alarm"]
:local rcNew [/ip firewall filter add comment="rosc:access-out/alarm" action=drop chain=forward connection-nat-state=!dstnat in-interface=bridge-alarm out-interface-list=!WAN]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:access-out/alarm" rcAt=17 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:access-in/alarm" action=drop chain=forward connection-mark="" connection-nat-state="!dstnat" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list=LAN log=no out-interface=bridge-alarm out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:access-in/alarm"]
:local rcNew [/ip firewall filter add comment="rosc:access-in/alarm" action=drop chain=forward connection-nat-state=!dstnat in-interface-list=LAN out-interface=bridge-alarm]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:access-in/alarm" rcAt=18 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input/drop" action=drop chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/drop"]
:local rcNew [/ip firewall filter add comment="rosc:input/drop" action=drop chain=input]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:if ([:len [/ip firewall filter find where comment="rosc:forward/drop" action=drop chain=forward connection-mark="" connection-nat-state="!dstnat" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list=WAN log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward/drop"]
:local rcNew [/ip firewall filter add comment="rosc:forward/drop" action=drop chain=forward connection-nat-state=!dstnat in-interface-list=WAN]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward/drop" rcAt=1 rcEnd=1 rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/drop" rcAt=2 rcEnd=1 rcGo=$rcGo])

# --- Marks and MSS for IPv6
:foreach rcI in=[/ipv6 firewall mangle find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ipv6 firewall mangle get $rcI comment]
:if ([:pick [/ipv6 firewall mangle find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 firewall mangle remove $rcI
}}
}
:set rcPlace do={
:local rcAll [/ipv6 firewall mangle find where !dynamic]
:local rcId [/ipv6 firewall mangle find where comment=$rcTag]
:local rcTo $rcAt
:if ($rcEnd = 1) do={:set rcTo ([:len $rcAll] - $rcAt)}
:if ([:len $rcId] = 0 || [:pick $rcAll $rcTo] = [:pick $rcId 0]) do={:return 0}
:if ($rcGo = 1) do={
:if ($rcEnd = 1) do={:set rcTo ($rcTo + 1)}
:if ($rcTo = [:len $rcAll]) do={/ipv6 firewall mangle move [:pick $rcId 0]} else={/ipv6 firewall mangle move [:pick $rcId 0] destination=[:pick $rcAll $rcTo]}
}
:return 1
}
:if ([:len [/ipv6 firewall mangle find where comment="rosc:mark-in6/fibre" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-type="" in-interface=ether1-fibre new-connection-mark="from-fibre" out-interface="" passthrough=yes protocol="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall mangle find where comment="rosc:mark-in6/fibre"]
:local rcNew [/ipv6 firewall mangle add comment="rosc:mark-in6/fibre" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether1-fibre new-connection-mark=from-fibre passthrough=yes]
:if ([:len $rcId] > 0) do={/ipv6 firewall mangle move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mark-in6/fibre" rcAt=0 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall mangle find where comment="rosc:reply-router6/fibre" action=mark-routing chain=output connection-mark="from-fibre" connection-state="" disabled=no dst-address="!fe80::/10" dst-address-type="!local" in-interface="" new-routing-mark=to-fibre out-interface="" passthrough=no protocol="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall mangle find where comment="rosc:reply-router6/fibre"]
:local rcNew [/ipv6 firewall mangle add comment="rosc:reply-router6/fibre" action=mark-routing chain=output connection-mark=from-fibre dst-address=!fe80::/10 dst-address-type=!local new-routing-mark=to-fibre passthrough=no]
:if ([:len $rcId] > 0) do={/ipv6 firewall mangle move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-router6/fibre" rcAt=1 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall mangle find where comment="rosc:mark-in6/starlink" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-type="" in-interface=ether2-starlink new-connection-mark="from-starlink" out-interface="" passthrough=yes protocol="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall mangle find where comment="rosc:mark-in6/starlink"]
:local rcNew [/ipv6 firewall mangle add comment="rosc:mark-in6/starlink" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether2-starlink new-connection-mark=from-starlink passthrough=yes]
:if ([:len $rcId] > 0) do={/ipv6 firewall mangle move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mark-in6/starlink" rcAt=2 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall mangle find where comment="rosc:reply-router6/starlink" action=mark-routing chain=output connection-mark="from-starlink" connection-state="" disabled=no dst-address="!fe80::/10" dst-address-type="!local" in-interface="" new-routing-mark=to-starlink out-interface="" passthrough=no protocol="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall mangle find where comment="rosc:reply-router6/starlink"]
:local rcNew [/ipv6 firewall mangle add comment="rosc:reply-router6/starlink" action=mark-routing chain=output connection-mark=from-starlink dst-address=!fe80::/10 dst-address-type=!local new-routing-mark=to-starlink passthrough=no]
:if ([:len $rcId] > 0) do={/ipv6 firewall mangle move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-router6/starlink" rcAt=3 rcEnd=0 rcGo=$rcGo])

# --- NAT66 per WAN and LAN
:foreach rcI in=[/ipv6 firewall nat find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ipv6 firewall nat get $rcI comment]
:if ([:pick [/ipv6 firewall nat find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 firewall nat remove $rcI
}}
}
:set rcPlace do={
:local rcAll [/ipv6 firewall nat find where !dynamic]
:local rcId [/ipv6 firewall nat find where comment=$rcTag]
:local rcTo $rcAt
:if ($rcEnd = 1) do={:set rcTo ([:len $rcAll] - $rcAt)}
:if ([:len $rcId] = 0 || [:pick $rcAll $rcTo] = [:pick $rcId 0]) do={:return 0}
:if ($rcGo = 1) do={
:if ($rcEnd = 1) do={:set rcTo ($rcTo + 1)}
:if ($rcTo = [:len $rcAll]) do={/ipv6 firewall nat move [:pick $rcId 0]} else={/ipv6 firewall nat move [:pick $rcId 0] destination=[:pick $rcAll $rcTo]}
}
:return 1
}
:if ([:len [/ipv6 firewall nat find where comment="rosc:nat66/alarm/fibre" action=masquerade chain=srcnat disabled=no ipsec-policy="out,none" out-interface=ether1-fibre src-address=fd5a:1c2e:77f0:90::/64]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall nat find where comment="rosc:nat66/alarm/fibre"]
:local rcNew [/ipv6 firewall nat add comment="rosc:nat66/alarm/fibre" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=ether1-fibre src-address=fd5a:1c2e:77f0:90::/64]
:if ([:len $rcId] > 0) do={/ipv6 firewall nat move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:nat66/alarm/fibre" rcAt=0 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall nat find where comment="rosc:nat66/alarm/starlink" action=masquerade chain=srcnat disabled=no ipsec-policy="out,none" out-interface=ether2-starlink src-address=fd5a:1c2e:77f0:90::/64]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall nat find where comment="rosc:nat66/alarm/starlink"]
:local rcNew [/ipv6 firewall nat add comment="rosc:nat66/alarm/starlink" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=ether2-starlink src-address=fd5a:1c2e:77f0:90::/64]
:if ([:len $rcId] > 0) do={/ipv6 firewall nat move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:nat66/alarm/starlink" rcAt=1 rcEnd=0 rcGo=$rcGo])

# --- The same policy for IPv6
:foreach rcI in=[/ipv6 firewall filter find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ipv6 firewall filter get $rcI comment]
:if ([:pick [/ipv6 firewall filter find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 firewall filter remove $rcI
}}
}
:set rcPlace do={
:local rcAll [/ipv6 firewall filter find where !dynamic]
:local rcId [/ipv6 firewall filter find where comment=$rcTag]
:local rcTo $rcAt
:if ($rcEnd = 1) do={:set rcTo ([:len $rcAll] - $rcAt)}
:if ([:len $rcId] = 0 || [:pick $rcAll $rcTo] = [:pick $rcId 0]) do={:return 0}
:if ($rcGo = 1) do={
:if ($rcEnd = 1) do={:set rcTo ($rcTo + 1)}
:if ($rcTo = [:len $rcAll]) do={/ipv6 firewall filter move [:pick $rcId 0]} else={/ipv6 firewall filter move [:pick $rcId 0] destination=[:pick $rcAll $rcTo]}
}
:return 1
}
:if ([:len [/ipv6 firewall filter find where comment="rosc:input6/established" action=accept chain=input connection-state="established,related,untracked" disabled=no dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:input6/established"]
:local rcNew [/ipv6 firewall filter add comment="rosc:input6/established" action=accept chain=input connection-state=established,related,untracked]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input6/established" rcAt=0 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:input6/invalid" action=drop chain=input connection-state="invalid" disabled=no dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:input6/invalid"]
:local rcNew [/ipv6 firewall filter add comment="rosc:input6/invalid" action=drop chain=input connection-state=invalid]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input6/invalid" rcAt=1 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:input6/icmpv6" action=accept chain=input connection-state="" disabled=no dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol=icmpv6 src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:input6/icmpv6"]
:local rcNew [/ipv6 firewall filter add comment="rosc:input6/icmpv6" action=accept chain=input protocol=icmpv6]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input6/icmpv6" rcAt=2 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:input6/traceroute" action=accept chain=input connection-state="" disabled=no dst-port="33434-33534" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol=udp src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:input6/traceroute"]
:local rcNew [/ipv6 firewall filter add comment="rosc:input6/traceroute" action=accept chain=input dst-port=33434-33534 protocol=udp]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input6/traceroute" rcAt=3 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:input6/dhcpv6-client" action=accept chain=input connection-state="" disabled=no dst-port="546" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol=udp src-address=fe80::/10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:input6/dhcpv6-client"]
:local rcNew [/ipv6 firewall filter add comment="rosc:input6/dhcpv6-client" action=accept chain=input dst-port=546 protocol=udp src-address=fe80::/10]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input6/dhcpv6-client" rcAt=4 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:input6/dns-udp" action=accept chain=input connection-state="" disabled=no dst-port="53" in-interface="" in-interface-list=LAN log=no out-interface="" out-interface-list="" protocol=udp src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:input6/dns-udp"]
:local rcNew [/ipv6 firewall filter add comment="rosc:input6/dns-udp" action=accept chain=input dst-port=53 in-interface-list=LAN protocol=udp]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input6/dns-udp" rcAt=5 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:input6/dns-tcp" action=accept chain=input connection-state="" disabled=no dst-port="53" in-interface="" in-interface-list=LAN log=no out-interface="" out-interface-list="" protocol=tcp src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:input6/dns-tcp"]
:local rcNew [/ipv6 firewall filter add comment="rosc:input6/dns-tcp" action=accept chain=input dst-port=53 in-interface-list=LAN protocol=tcp]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input6/dns-tcp" rcAt=6 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:input6/management/1" action=accept chain=input connection-state="" disabled=no dst-port="22,8291" in-interface="" in-interface-list=LAN log=no out-interface="" out-interface-list="" protocol=tcp src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:input6/management/1"]
:local rcNew [/ipv6 firewall filter add comment="rosc:input6/management/1" action=accept chain=input dst-port=22,8291 in-interface-list=LAN protocol=tcp]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input6/management/1" rcAt=7 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/established" action=accept chain=forward connection-state="established,related,untracked" disabled=no dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/established"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/established" action=accept chain=forward connection-state=established,related,untracked]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/established" rcAt=8 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/invalid" action=drop chain=forward connection-state="invalid" disabled=no dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/invalid"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/invalid" action=drop chain=forward connection-state=invalid]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/invalid" rcAt=9 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/hop-limit" action=drop chain=forward connection-state="" disabled=no dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol=icmpv6 src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/hop-limit"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/hop-limit" action=drop chain=forward hop-limit=equal:1 protocol=icmpv6]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/hop-limit" rcAt=10 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/access-out-alarm" action=drop chain=forward connection-state="" disabled=no dst-port="" in-interface=bridge-alarm in-interface-list="" log=no out-interface="" out-interface-list="!WAN" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/access-out-alarm"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/access-out-alarm" action=drop chain=forward in-interface=bridge-alarm out-interface-list=!WAN]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/access-out-alarm" rcAt=11 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/access-in-alarm" action=drop chain=forward connection-state="" disabled=no dst-port="" in-interface="" in-interface-list=LAN log=no out-interface=bridge-alarm out-interface-list="" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/access-in-alarm"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/access-in-alarm" action=drop chain=forward in-interface-list=LAN out-interface=bridge-alarm]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/access-in-alarm" rcAt=12 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/icmpv6" action=accept chain=forward connection-state="" disabled=no dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol=icmpv6 src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/icmpv6"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/icmpv6" action=accept chain=forward protocol=icmpv6]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/icmpv6" rcAt=13 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:input6/drop" action=drop chain=input connection-state="" disabled=no dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:input6/drop"]
:local rcNew [/ipv6 firewall filter add comment="rosc:input6/drop" action=drop chain=input]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/drop" action=drop chain=forward connection-state="" disabled=no dst-port="" in-interface="" in-interface-list="!LAN" log=no out-interface="" out-interface-list="" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/drop"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/drop" action=drop chain=forward in-interface-list=!LAN]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/drop" rcAt=1 rcEnd=1 rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input6/drop" rcAt=2 rcEnd=1 rcGo=$rcGo])

# --- Resolvers that are no probe
:if (([/ip dns get allow-remote-requests] != true) || ([:tostr [/ip dns get servers]] != "1.0.0.1,149.112.112.112" && [:tostr [/ip dns get servers]] != "1.0.0.1;149.112.112.112")) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dns set allow-remote-requests=yes servers=1.0.0.1,149.112.112.112
}}

# --- Neighbour discovery
:if (([:tostr [/ip neighbor discovery-settings get discover-interface-list]] != "LAN")) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip neighbor discovery-settings set discover-interface-list=LAN
}}

# --- MAC telnet
:if (([:tostr [/tool mac-server get allowed-interface-list]] != "LAN")) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/tool mac-server set allowed-interface-list=LAN
}}

# --- MAC WinBox
:if (([:tostr [/tool mac-server mac-winbox get allowed-interface-list]] != "LAN")) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/tool mac-server mac-winbox set allowed-interface-list=LAN
}}

# --- Name of the router
:if (([:tostr [/system identity get name]] != "villa-ipv6")) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/system identity set name=villa-ipv6
}}

# --- Time
:if (([/system ntp client get enabled] != true) || ([:tostr [/system ntp client get servers]] != "time.cloudflare.com")) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/system ntp client set enabled=yes servers=time.cloudflare.com
}}

# --- Routes: probes, their blackhole twins, recursive defaults
:foreach rcI in=[/ip route find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ip route get $rcI comment]
:if ([:pick [/ip route find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip route remove $rcI
}}
}
:if ([:len [/ip route find where comment="rosc:probe/fibre/1" check-gateway=none distance=1 dst-address=8.8.8.8/32 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/fibre/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/fibre/1" disabled=yes dst-address=8.8.8.8/32 gateway=192.0.2.1%ether1-fibre scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/fibre/1" check-gateway=none distance=1 dst-address=8.8.8.8/32 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/fibre/1" blackhole check-gateway=none disabled=no distance=254 dst-address=8.8.8.8/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/fibre/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/fibre/1" blackhole distance=254 dst-address=8.8.8.8/32} else={/ip route set $rcId comment="rosc:probe-hole/fibre/1" blackhole check-gateway=none disabled=no distance=254 dst-address=8.8.8.8/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe/fibre/2" check-gateway=none distance=1 dst-address=9.9.9.9/32 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/fibre/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/fibre/2" disabled=yes dst-address=9.9.9.9/32 gateway=192.0.2.1%ether1-fibre scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/fibre/2" check-gateway=none distance=1 dst-address=9.9.9.9/32 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/fibre/2" blackhole check-gateway=none disabled=no distance=254 dst-address=9.9.9.9/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/fibre/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/fibre/2" blackhole distance=254 dst-address=9.9.9.9/32} else={/ip route set $rcId comment="rosc:probe-hole/fibre/2" blackhole check-gateway=none disabled=no distance=254 dst-address=9.9.9.9/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:default/fibre/1" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/fibre/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/fibre/1" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/fibre/1" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:default/fibre/2" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/fibre/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/fibre/2" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/fibre/2" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/fibre/1" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=to-fibre scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/fibre/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/fibre/1" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=to-fibre scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/fibre/1" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=to-fibre scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/fibre/2" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=to-fibre scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/fibre/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/fibre/2" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=to-fibre scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/fibre/2" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=to-fibre scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:probe/starlink/1" check-gateway=none distance=1 dst-address=1.1.1.1/32 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/starlink/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/starlink/1" disabled=yes dst-address=1.1.1.1/32 gateway=100.64.0.1%ether2-starlink scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/starlink/1" check-gateway=none distance=1 dst-address=1.1.1.1/32 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/starlink/1" blackhole check-gateway=none disabled=no distance=254 dst-address=1.1.1.1/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/starlink/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/starlink/1" blackhole distance=254 dst-address=1.1.1.1/32} else={/ip route set $rcId comment="rosc:probe-hole/starlink/1" blackhole check-gateway=none disabled=no distance=254 dst-address=1.1.1.1/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe/starlink/2" check-gateway=none distance=1 dst-address=208.67.222.222/32 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/starlink/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/starlink/2" disabled=yes dst-address=208.67.222.222/32 gateway=100.64.0.1%ether2-starlink scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/starlink/2" check-gateway=none distance=1 dst-address=208.67.222.222/32 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/starlink/2" blackhole check-gateway=none disabled=no distance=254 dst-address=208.67.222.222/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/starlink/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/starlink/2" blackhole distance=254 dst-address=208.67.222.222/32} else={/ip route set $rcId comment="rosc:probe-hole/starlink/2" blackhole check-gateway=none disabled=no distance=254 dst-address=208.67.222.222/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:default/starlink/1" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/starlink/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/starlink/1" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/starlink/1" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:default/starlink/2" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/starlink/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/starlink/2" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/starlink/2" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/starlink/1" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=to-starlink scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/starlink/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/starlink/1" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=to-starlink scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/starlink/1" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=to-starlink scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/starlink/2" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=to-starlink scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/starlink/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/starlink/2" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=to-starlink scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/starlink/2" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=to-starlink scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:probe/lte/1" check-gateway=none distance=1 dst-address=64.6.64.6/32 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/lte/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/lte/1" disabled=yes dst-address=64.6.64.6/32 gateway=192.168.8.1%ether3-lte scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/lte/1" check-gateway=none distance=1 dst-address=64.6.64.6/32 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/lte/1" blackhole check-gateway=none disabled=no distance=254 dst-address=64.6.64.6/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/lte/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/lte/1" blackhole distance=254 dst-address=64.6.64.6/32} else={/ip route set $rcId comment="rosc:probe-hole/lte/1" blackhole check-gateway=none disabled=no distance=254 dst-address=64.6.64.6/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe/lte/2" check-gateway=none distance=1 dst-address=185.228.168.9/32 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/lte/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/lte/2" disabled=yes dst-address=185.228.168.9/32 gateway=192.168.8.1%ether3-lte scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/lte/2" check-gateway=none distance=1 dst-address=185.228.168.9/32 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/lte/2" blackhole check-gateway=none disabled=no distance=254 dst-address=185.228.168.9/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/lte/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/lte/2" blackhole distance=254 dst-address=185.228.168.9/32} else={/ip route set $rcId comment="rosc:probe-hole/lte/2" blackhole check-gateway=none disabled=no distance=254 dst-address=185.228.168.9/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:default/lte/1" check-gateway=ping disabled=no distance=3 dst-address=0.0.0.0/0 gateway=64.6.64.6 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/lte/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/lte/1" check-gateway=ping distance=3 dst-address=0.0.0.0/0 gateway=64.6.64.6 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/lte/1" check-gateway=ping disabled=no distance=3 dst-address=0.0.0.0/0 gateway=64.6.64.6 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:default/lte/2" check-gateway=ping disabled=no distance=3 dst-address=0.0.0.0/0 gateway=185.228.168.9 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/lte/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/lte/2" check-gateway=ping distance=3 dst-address=0.0.0.0/0 gateway=185.228.168.9 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/lte/2" check-gateway=ping disabled=no distance=3 dst-address=0.0.0.0/0 gateway=185.228.168.9 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/lte/1" check-gateway=ping disabled=no distance=3 dst-address=0.0.0.0/0 gateway=64.6.64.6 routing-table=to-lte scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/lte/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/lte/1" check-gateway=ping distance=3 dst-address=0.0.0.0/0 gateway=64.6.64.6 routing-table=to-lte scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/lte/1" check-gateway=ping disabled=no distance=3 dst-address=0.0.0.0/0 gateway=64.6.64.6 routing-table=to-lte scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/lte/2" check-gateway=ping disabled=no distance=3 dst-address=0.0.0.0/0 gateway=185.228.168.9 routing-table=to-lte scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/lte/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/lte/2" check-gateway=ping distance=3 dst-address=0.0.0.0/0 gateway=185.228.168.9 routing-table=to-lte scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/lte/2" check-gateway=ping disabled=no distance=3 dst-address=0.0.0.0/0 gateway=185.228.168.9 routing-table=to-lte scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:dish/starlink" check-gateway=none disabled=no distance=2 dst-address=192.168.100.1/32 gateway=ether2-starlink routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:dish/starlink"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:dish/starlink" distance=2 dst-address=192.168.100.1/32 gateway=ether2-starlink} else={/ip route set $rcId comment="rosc:dish/starlink" check-gateway=none disabled=no distance=2 dst-address=192.168.100.1/32 gateway=ether2-starlink routing-table=main scope=30 target-scope=10}
}}

# --- IPv6 routes: probes, their blackhole twins, recursive defaults
:foreach rcI in=[/ipv6 route find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ipv6 route get $rcI comment]
:if ([:pick [/ipv6 route find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 route remove $rcI
}}
}
:if ([:len [/ipv6 route find where comment="rosc:probe6/fibre/1" check-gateway=none distance=1 dst-address=2606:4700:4700::1111/128 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:probe6/fibre/1"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:probe6/fibre/1" disabled=yes dst-address=2606:4700:4700::1111/128 gateway=fe80::1%ether1-fibre scope=10 target-scope=10} else={/ipv6 route set $rcId comment="rosc:probe6/fibre/1" check-gateway=none distance=1 dst-address=2606:4700:4700::1111/128 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ipv6 route find where comment="rosc:probe6-hole/fibre/1" blackhole check-gateway=none disabled=no distance=254 dst-address=2606:4700:4700::1111/128 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:probe6-hole/fibre/1"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:probe6-hole/fibre/1" blackhole distance=254 dst-address=2606:4700:4700::1111/128} else={/ipv6 route set $rcId comment="rosc:probe6-hole/fibre/1" blackhole check-gateway=none disabled=no distance=254 dst-address=2606:4700:4700::1111/128 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ipv6 route find where comment="rosc:probe6/fibre/2" check-gateway=none distance=1 dst-address=2620:fe::fe/128 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:probe6/fibre/2"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:probe6/fibre/2" disabled=yes dst-address=2620:fe::fe/128 gateway=fe80::1%ether1-fibre scope=10 target-scope=10} else={/ipv6 route set $rcId comment="rosc:probe6/fibre/2" check-gateway=none distance=1 dst-address=2620:fe::fe/128 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ipv6 route find where comment="rosc:probe6-hole/fibre/2" blackhole check-gateway=none disabled=no distance=254 dst-address=2620:fe::fe/128 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:probe6-hole/fibre/2"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:probe6-hole/fibre/2" blackhole distance=254 dst-address=2620:fe::fe/128} else={/ipv6 route set $rcId comment="rosc:probe6-hole/fibre/2" blackhole check-gateway=none disabled=no distance=254 dst-address=2620:fe::fe/128 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ipv6 route find where comment="rosc:default6/fibre/1" check-gateway=ping disabled=no distance=1 dst-address=::/0 gateway=2606:4700:4700::1111 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:default6/fibre/1"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:default6/fibre/1" check-gateway=ping distance=1 dst-address=::/0 gateway=2606:4700:4700::1111 routing-table=main scope=30 target-scope=11} else={/ipv6 route set $rcId comment="rosc:default6/fibre/1" check-gateway=ping disabled=no distance=1 dst-address=::/0 gateway=2606:4700:4700::1111 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ipv6 route find where comment="rosc:default6/fibre/2" check-gateway=ping disabled=no distance=1 dst-address=::/0 gateway=2620:fe::fe routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:default6/fibre/2"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:default6/fibre/2" check-gateway=ping distance=1 dst-address=::/0 gateway=2620:fe::fe routing-table=main scope=30 target-scope=11} else={/ipv6 route set $rcId comment="rosc:default6/fibre/2" check-gateway=ping disabled=no distance=1 dst-address=::/0 gateway=2620:fe::fe routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ipv6 route find where comment="rosc:reply6/fibre/1" check-gateway=ping disabled=no distance=1 dst-address=::/0 gateway=2606:4700:4700::1111 routing-table=to-fibre scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:reply6/fibre/1"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:reply6/fibre/1" check-gateway=ping distance=1 dst-address=::/0 gateway=2606:4700:4700::1111 routing-table=to-fibre scope=30 target-scope=11} else={/ipv6 route set $rcId comment="rosc:reply6/fibre/1" check-gateway=ping disabled=no distance=1 dst-address=::/0 gateway=2606:4700:4700::1111 routing-table=to-fibre scope=30 target-scope=11}
}}
:if ([:len [/ipv6 route find where comment="rosc:reply6/fibre/2" check-gateway=ping disabled=no distance=1 dst-address=::/0 gateway=2620:fe::fe routing-table=to-fibre scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:reply6/fibre/2"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:reply6/fibre/2" check-gateway=ping distance=1 dst-address=::/0 gateway=2620:fe::fe routing-table=to-fibre scope=30 target-scope=11} else={/ipv6 route set $rcId comment="rosc:reply6/fibre/2" check-gateway=ping disabled=no distance=1 dst-address=::/0 gateway=2620:fe::fe routing-table=to-fibre scope=30 target-scope=11}
}}
:if ([:len [/ipv6 route find where comment="rosc:probe6/starlink/1" check-gateway=none distance=1 dst-address=2001:4860:4860::8888/128 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:probe6/starlink/1"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:probe6/starlink/1" disabled=yes dst-address=2001:4860:4860::8888/128 gateway=fe80::1%ether2-starlink scope=10 target-scope=10} else={/ipv6 route set $rcId comment="rosc:probe6/starlink/1" check-gateway=none distance=1 dst-address=2001:4860:4860::8888/128 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ipv6 route find where comment="rosc:probe6-hole/starlink/1" blackhole check-gateway=none disabled=no distance=254 dst-address=2001:4860:4860::8888/128 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:probe6-hole/starlink/1"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:probe6-hole/starlink/1" blackhole distance=254 dst-address=2001:4860:4860::8888/128} else={/ipv6 route set $rcId comment="rosc:probe6-hole/starlink/1" blackhole check-gateway=none disabled=no distance=254 dst-address=2001:4860:4860::8888/128 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ipv6 route find where comment="rosc:probe6/starlink/2" check-gateway=none distance=1 dst-address=2620:119:35::35/128 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:probe6/starlink/2"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:probe6/starlink/2" disabled=yes dst-address=2620:119:35::35/128 gateway=fe80::1%ether2-starlink scope=10 target-scope=10} else={/ipv6 route set $rcId comment="rosc:probe6/starlink/2" check-gateway=none distance=1 dst-address=2620:119:35::35/128 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ipv6 route find where comment="rosc:probe6-hole/starlink/2" blackhole check-gateway=none disabled=no distance=254 dst-address=2620:119:35::35/128 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:probe6-hole/starlink/2"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:probe6-hole/starlink/2" blackhole distance=254 dst-address=2620:119:35::35/128} else={/ipv6 route set $rcId comment="rosc:probe6-hole/starlink/2" blackhole check-gateway=none disabled=no distance=254 dst-address=2620:119:35::35/128 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ipv6 route find where comment="rosc:default6/starlink/1" check-gateway=ping disabled=no distance=2 dst-address=::/0 gateway=2001:4860:4860::8888 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:default6/starlink/1"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:default6/starlink/1" check-gateway=ping distance=2 dst-address=::/0 gateway=2001:4860:4860::8888 routing-table=main scope=30 target-scope=11} else={/ipv6 route set $rcId comment="rosc:default6/starlink/1" check-gateway=ping disabled=no distance=2 dst-address=::/0 gateway=2001:4860:4860::8888 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ipv6 route find where comment="rosc:default6/starlink/2" check-gateway=ping disabled=no distance=2 dst-address=::/0 gateway=2620:119:35::35 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:default6/starlink/2"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:default6/starlink/2" check-gateway=ping distance=2 dst-address=::/0 gateway=2620:119:35::35 routing-table=main scope=30 target-scope=11} else={/ipv6 route set $rcId comment="rosc:default6/starlink/2" check-gateway=ping disabled=no distance=2 dst-address=::/0 gateway=2620:119:35::35 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ipv6 route find where comment="rosc:reply6/starlink/1" check-gateway=ping disabled=no distance=2 dst-address=::/0 gateway=2001:4860:4860::8888 routing-table=to-starlink scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:reply6/starlink/1"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:reply6/starlink/1" check-gateway=ping distance=2 dst-address=::/0 gateway=2001:4860:4860::8888 routing-table=to-starlink scope=30 target-scope=11} else={/ipv6 route set $rcId comment="rosc:reply6/starlink/1" check-gateway=ping disabled=no distance=2 dst-address=::/0 gateway=2001:4860:4860::8888 routing-table=to-starlink scope=30 target-scope=11}
}}
:if ([:len [/ipv6 route find where comment="rosc:reply6/starlink/2" check-gateway=ping disabled=no distance=2 dst-address=::/0 gateway=2620:119:35::35 routing-table=to-starlink scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:reply6/starlink/2"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:reply6/starlink/2" check-gateway=ping distance=2 dst-address=::/0 gateway=2620:119:35::35 routing-table=to-starlink scope=30 target-scope=11} else={/ipv6 route set $rcId comment="rosc:reply6/starlink/2" check-gateway=ping disabled=no distance=2 dst-address=::/0 gateway=2620:119:35::35 routing-table=to-starlink scope=30 target-scope=11}
}}

# --- WAN 'fibre' may have a lease already: its probes follow it before the client loses a default route of its own
:if ($rcGo = 1) do={
:foreach rcC in=[/ip dhcp-client find where interface=ether1-fibre] do={
:if ([/ip dhcp-client get $rcC status] = "bound") do={
:local rcGw [:tostr [/ip dhcp-client get $rcC gateway]]
:if ([:len $rcGw] > 0) do={
:set rcGw ($rcGw . "%" . "ether1-fibre")
:foreach rcR in=[/ip route find where comment~"^rosc:probe/fibre/"] do={:if ([:tostr [/ip route get $rcR gateway]] != $rcGw) do={/ip route set $rcR gateway=$rcGw}}
/ip route enable [/ip route find where comment~"^rosc:probe/fibre/" disabled=yes]
}
} else={
/ip route disable [/ip route find where comment~"^rosc:probe/fibre/" disabled=no]
}
}
}

# --- WAN 'starlink' may have a lease already: its probes follow it before the client loses a default route of its own
:if ($rcGo = 1) do={
:foreach rcC in=[/ip dhcp-client find where interface=ether2-starlink] do={
:if ([/ip dhcp-client get $rcC status] = "bound") do={
:local rcGw [:tostr [/ip dhcp-client get $rcC gateway]]
:if ([:len $rcGw] > 0) do={
:set rcGw ($rcGw . "%" . "ether2-starlink")
:foreach rcR in=[/ip route find where comment~"^rosc:probe/starlink/"] do={:if ([:tostr [/ip route get $rcR gateway]] != $rcGw) do={/ip route set $rcR gateway=$rcGw}}
/ip route enable [/ip route find where comment~"^rosc:probe/starlink/" disabled=yes]
}
} else={
/ip route disable [/ip route find where comment~"^rosc:probe/starlink/" disabled=no]
}
}
}

# --- WAN 'lte' may have a lease already: its probes follow it before the client loses a default route of its own
:if ($rcGo = 1) do={
:foreach rcC in=[/ip dhcp-client find where interface=ether3-lte] do={
:if ([/ip dhcp-client get $rcC status] = "bound") do={
:local rcGw [:tostr [/ip dhcp-client get $rcC gateway]]
:if ([:len $rcGw] > 0) do={
:set rcGw ($rcGw . "%" . "ether3-lte")
:foreach rcR in=[/ip route find where comment~"^rosc:probe/lte/"] do={:if ([:tostr [/ip route get $rcR gateway]] != $rcGw) do={/ip route set $rcR gateway=$rcGw}}
/ip route enable [/ip route find where comment~"^rosc:probe/lte/" disabled=yes]
}
} else={
/ip route disable [/ip route find where comment~"^rosc:probe/lte/" disabled=no]
}
}
}

# --- WAN 'fibre' may have an IPv6 gateway already: its probes follow it before the client is touched
:if ($rcGo = 1) do={
:local rcGw ""
:foreach rcR in=[/ipv6 route find where dynamic dst-address=::/0] do={
:local rcG [:tostr [/ipv6 route get $rcR gateway]]
:local rcAt [:find $rcG "%"]
:if ([:typeof $rcAt] = "num") do={:if ([:pick $rcG $rcAt [:len $rcG]] = "%ether1-fibre") do={:set rcGw $rcG}}
}
:if ($rcGw != "") do={
:foreach rcR in=[/ipv6 route find where comment~"^rosc:probe6/fibre/"] do={:if ([:tostr [/ipv6 route get $rcR gateway]] != $rcGw) do={/ipv6 route set $rcR gateway=$rcGw}}
/ipv6 route enable [/ipv6 route find where comment~"^rosc:probe6/fibre/" disabled=yes]
} else={
/ipv6 route disable [/ipv6 route find where comment~"^rosc:probe6/fibre/" disabled=no]
}
}

# --- WAN 'starlink' may have an IPv6 gateway already: its probes follow it before the client is touched
:if ($rcGo = 1) do={
:local rcGw ""
:foreach rcR in=[/ipv6 route find where dynamic dst-address=::/0] do={
:local rcG [:tostr [/ipv6 route get $rcR gateway]]
:local rcAt [:find $rcG "%"]
:if ([:typeof $rcAt] = "num") do={:if ([:pick $rcG $rcAt [:len $rcG]] = "%ether2-starlink") do={:set rcGw $rcG}}
}
:if ($rcGw != "") do={
:foreach rcR in=[/ipv6 route find where comment~"^rosc:probe6/starlink/"] do={:if ([:tostr [/ipv6 route get $rcR gateway]] != $rcGw) do={/ipv6 route set $rcR gateway=$rcGw}}
/ipv6 route enable [/ipv6 route find where comment~"^rosc:probe6/starlink/" disabled=yes]
} else={
/ipv6 route disable [/ipv6 route find where comment~"^rosc:probe6/starlink/" disabled=no]
}
}

# --- DHCP clients without routes of their own: the lease script points the probes
:foreach rcI in=[/ip dhcp-client find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ip dhcp-client get $rcI comment]
:if ([:pick [/ip dhcp-client find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-client remove $rcI
}}
}
:set rcText ":if (\$bound=1) do={\n\
    :if ([:len \$\"gateway-address\"] > 0) do={\n\
    :local rcGw (\$\"gateway-address\" . \"%\" . \$interface)\n\
    :foreach rcR in=[/ip route find where comment~\"^rosc:probe/fibre/\"] do={:if ([:tostr [/ip route get \$rcR gateway]] != \$rcGw) do={/ip route set \$rcR gateway=\$rcGw}}\n\
    /ip route enable [/ip route find where comment~\"^rosc:probe/fibre/\" disabled=yes]\n\
    }\n\
    } else={\n\
    /ip route disable [/ip route find where comment~\"^rosc:probe/fibre/\" disabled=no]\n\
    :local rcIp \$\"lease-address\"\n\
    :if ([:len \$rcIp] > 0 && [:len [/ip route find where comment~\"^rosc:default/(starlink|lte)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }"
:if ([:len [/ip dhcp-client find where comment="rosc:wan/fibre" add-default-route=no dhcp-options="hostname,clientid" disabled=no interface=ether1-fibre script=$rcText use-peer-dns=no use-peer-ntp=no]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-client find where interface=ether1-fibre]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-client find where comment="rosc:wan/fibre"]} else={:foreach rcI in=[/ip dhcp-client find where comment="rosc:wan/fibre"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-client set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-client add comment="rosc:wan/fibre" add-default-route=no disabled=no interface=ether1-fibre script=$rcText use-peer-dns=no use-peer-ntp=no} else={/ip dhcp-client set $rcId comment="rosc:wan/fibre" add-default-route=no dhcp-options=hostname,clientid disabled=no interface=ether1-fibre script=$rcText use-peer-dns=no use-peer-ntp=no}
}}
:set rcText ":if (\$bound=1) do={\n\
    :if ([:len \$\"gateway-address\"] > 0) do={\n\
    :local rcGw (\$\"gateway-address\" . \"%\" . \$interface)\n\
    :foreach rcR in=[/ip route find where comment~\"^rosc:probe/starlink/\"] do={:if ([:tostr [/ip route get \$rcR gateway]] != \$rcGw) do={/ip route set \$rcR gateway=\$rcGw}}\n\
    /ip route enable [/ip route find where comment~\"^rosc:probe/starlink/\" disabled=yes]\n\
    }\n\
    } else={\n\
    /ip route disable [/ip route find where comment~\"^rosc:probe/starlink/\" disabled=no]\n\
    :local rcIp \$\"lease-address\"\n\
    :if ([:len \$rcIp] > 0 && [:len [/ip route find where comment~\"^rosc:default/(fibre|lte)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }"
:if ([:len [/ip dhcp-client find where comment="rosc:wan/starlink" add-default-route=no dhcp-options="hostname,clientid" disabled=no interface=ether2-starlink script=$rcText use-peer-dns=no use-peer-ntp=no]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-client find where interface=ether2-starlink]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-client find where comment="rosc:wan/starlink"]} else={:foreach rcI in=[/ip dhcp-client find where comment="rosc:wan/starlink"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-client set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-client add comment="rosc:wan/starlink" add-default-route=no disabled=no interface=ether2-starlink script=$rcText use-peer-dns=no use-peer-ntp=no} else={/ip dhcp-client set $rcId comment="rosc:wan/starlink" add-default-route=no dhcp-options=hostname,clientid disabled=no interface=ether2-starlink script=$rcText use-peer-dns=no use-peer-ntp=no}
}}
:set rcText ":if (\$bound=1) do={\n\
    :if ([:len \$\"gateway-address\"] > 0) do={\n\
    :local rcGw (\$\"gateway-address\" . \"%\" . \$interface)\n\
    :foreach rcR in=[/ip route find where comment~\"^rosc:probe/lte/\"] do={:if ([:tostr [/ip route get \$rcR gateway]] != \$rcGw) do={/ip route set \$rcR gateway=\$rcGw}}\n\
    /ip route enable [/ip route find where comment~\"^rosc:probe/lte/\" disabled=yes]\n\
    }\n\
    } else={\n\
    /ip route disable [/ip route find where comment~\"^rosc:probe/lte/\" disabled=no]\n\
    :local rcIp \$\"lease-address\"\n\
    :if ([:len \$rcIp] > 0 && [:len [/ip route find where comment~\"^rosc:default/(fibre|starlink)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }"
:if ([:len [/ip dhcp-client find where comment="rosc:wan/lte" add-default-route=no dhcp-options="hostname,clientid" disabled=no interface=ether3-lte script=$rcText use-peer-dns=no use-peer-ntp=no]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-client find where interface=ether3-lte]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-client find where comment="rosc:wan/lte"]} else={:foreach rcI in=[/ip dhcp-client find where comment="rosc:wan/lte"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-client set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-client add comment="rosc:wan/lte" add-default-route=no disabled=no interface=ether3-lte script=$rcText use-peer-dns=no use-peer-ntp=no} else={/ip dhcp-client set $rcId comment="rosc:wan/lte" add-default-route=no dhcp-options=hostname,clientid disabled=no interface=ether3-lte script=$rcText use-peer-dns=no use-peer-ntp=no}
}}

# --- DHCPv6 clients; their own default stands behind all of ours, and tells the gateway
:foreach rcI in=[/ipv6 dhcp-client find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ipv6 dhcp-client get $rcI comment]
:if ([:pick [/ipv6 dhcp-client find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 dhcp-client remove $rcI
}}
}
:set rcText ":local rcValid 0\n\
    :if ([:tostr \$\"pd-valid\"] = \"1\" || [:tostr \$\"na-valid\"] = \"1\") do={:set rcValid 1}\n\
    :local rcGw \"\"\n\
    :local rcWait 0\n\
    :while (\$rcValid = 1 && \$rcGw = \"\" && \$rcWait < 10) do={\n\
    :foreach rcR in=[/ipv6 route find where dynamic dst-address=::/0] do={\n\
    :local rcG [:tostr [/ipv6 route get \$rcR gateway]]\n\
    :local rcAt [:find \$rcG \"%\"]\n\
    :if ([:typeof \$rcAt] = \"num\") do={:if ([:pick \$rcG \$rcAt [:len \$rcG]] = \"%ether1-fibre\") do={:set rcGw \$rcG}}\n\
    }\n\
    :if (\$rcGw = \"\") do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    }\n\
    :if (\$rcGw != \"\") do={\n\
    :foreach rcR in=[/ipv6 route find where comment~\"^rosc:probe6/fibre/\"] do={:if ([:tostr [/ipv6 route get \$rcR gateway]] != \$rcGw) do={/ipv6 route set \$rcR gateway=\$rcGw}}\n\
    /ipv6 route enable [/ipv6 route find where comment~\"^rosc:probe6/fibre/\" disabled=yes]\n\
    }\n\
    :if (\$rcValid = 0) do={\n\
    /ipv6 route disable [/ipv6 route find where comment~\"^rosc:probe6/fibre/\" disabled=no]\n\
    }\n\
    :if ([:len [/system script find where name=\"rosc-lan6\"]] > 0) do={/system script run rosc-lan6}"
:if ([:len [/ipv6 dhcp-client find where comment="rosc:wan6/fibre" add-default-route=yes default-route-distance=201 disabled=no interface=ether1-fibre pool-name="fibre-pd" pool-prefix-length=64 prefix-hint=::/56 request="prefix" script=$rcText use-peer-dns=no]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 dhcp-client find where interface=ether1-fibre]
:if ([:len $rcId] = 0) do={:set rcId [/ipv6 dhcp-client find where comment="rosc:wan6/fibre"]} else={:foreach rcI in=[/ipv6 dhcp-client find where comment="rosc:wan6/fibre"] do={:if ($rcI != [:pick $rcId 0]) do={/ipv6 dhcp-client set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ipv6 dhcp-client add comment="rosc:wan6/fibre" add-default-route=yes default-route-distance=201 disabled=no interface=ether1-fibre pool-name=fibre-pd pool-prefix-length=64 prefix-hint=::/56 request=prefix script=$rcText use-peer-dns=no} else={/ipv6 dhcp-client set $rcId comment="rosc:wan6/fibre" add-default-route=yes default-route-distance=201 disabled=no interface=ether1-fibre pool-name=fibre-pd pool-prefix-length=64 prefix-hint=::/56 request=prefix script=$rcText use-peer-dns=no}
}}
:set rcText ":local rcValid 0\n\
    :if ([:tostr \$\"pd-valid\"] = \"1\" || [:tostr \$\"na-valid\"] = \"1\") do={:set rcValid 1}\n\
    :local rcGw \"\"\n\
    :local rcWait 0\n\
    :while (\$rcValid = 1 && \$rcGw = \"\" && \$rcWait < 10) do={\n\
    :foreach rcR in=[/ipv6 route find where dynamic dst-address=::/0] do={\n\
    :local rcG [:tostr [/ipv6 route get \$rcR gateway]]\n\
    :local rcAt [:find \$rcG \"%\"]\n\
    :if ([:typeof \$rcAt] = \"num\") do={:if ([:pick \$rcG \$rcAt [:len \$rcG]] = \"%ether2-starlink\") do={:set rcGw \$rcG}}\n\
    }\n\
    :if (\$rcGw = \"\") do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    }\n\
    :if (\$rcGw != \"\") do={\n\
    :foreach rcR in=[/ipv6 route find where comment~\"^rosc:probe6/starlink/\"] do={:if ([:tostr [/ipv6 route get \$rcR gateway]] != \$rcGw) do={/ipv6 route set \$rcR gateway=\$rcGw}}\n\
    /ipv6 route enable [/ipv6 route find where comment~\"^rosc:probe6/starlink/\" disabled=yes]\n\
    }\n\
    :if (\$rcValid = 0) do={\n\
    /ipv6 route disable [/ipv6 route find where comment~\"^rosc:probe6/starlink/\" disabled=no]\n\
    }\n\
    :if ([:len [/system script find where name=\"rosc-lan6\"]] > 0) do={/system script run rosc-lan6}"
:if ([:len [/ipv6 dhcp-client find where comment="rosc:wan6/starlink" add-default-route=yes default-route-distance=202 disabled=no interface=ether2-starlink pool-name="starlink-pd" pool-prefix-length=64 prefix-hint=::/56 request="prefix" script=$rcText use-peer-dns=no]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 dhcp-client find where interface=ether2-starlink]
:if ([:len $rcId] = 0) do={:set rcId [/ipv6 dhcp-client find where comment="rosc:wan6/starlink"]} else={:foreach rcI in=[/ipv6 dhcp-client find where comment="rosc:wan6/starlink"] do={:if ($rcI != [:pick $rcId 0]) do={/ipv6 dhcp-client set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ipv6 dhcp-client add comment="rosc:wan6/starlink" add-default-route=yes default-route-distance=202 disabled=no interface=ether2-starlink pool-name=starlink-pd pool-prefix-length=64 prefix-hint=::/56 request=prefix script=$rcText use-peer-dns=no} else={/ipv6 dhcp-client set $rcId comment="rosc:wan6/starlink" add-default-route=yes default-route-distance=202 disabled=no interface=ether2-starlink pool-name=starlink-pd pool-prefix-length=64 prefix-hint=::/56 request=prefix script=$rcText use-peer-dns=no}
}}

# --- IPv6 addresses: each WAN's own, and each LAN's in the prefix of every WAN
:foreach rcI in=[/ipv6 address find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ipv6 address get $rcI comment]
:if ([:pick [/ipv6 address find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 address remove $rcI
}}
}
:if ([:len [/ipv6 address find where comment="rosc:wan6-pd/fibre" advertise=no from-pool="fibre-pd" interface=ether1-fibre]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 address find where comment="rosc:wan6-pd/fibre"]
:if ([:len $rcId] = 0) do={/ipv6 address add comment="rosc:wan6-pd/fibre" address=::1/64 advertise=no disabled=no from-pool=fibre-pd interface=ether1-fibre} else={/ipv6 address set $rcId comment="rosc:wan6-pd/fibre" advertise=no from-pool=fibre-pd interface=ether1-fibre}
}}
:if ([:len [/ipv6 address find where comment="rosc:wan6-pd/starlink" advertise=no from-pool="starlink-pd" interface=ether2-starlink]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 address find where comment="rosc:wan6-pd/starlink"]
:if ([:len $rcId] = 0) do={/ipv6 address add comment="rosc:wan6-pd/starlink" address=::1/64 advertise=no disabled=no from-pool=starlink-pd interface=ether2-starlink} else={/ipv6 address set $rcId comment="rosc:wan6-pd/starlink" advertise=no from-pool=starlink-pd interface=ether2-starlink}
}}
:if ([:len [/ipv6 address find where comment="rosc:lan6/home/fibre" advertise=no from-pool="fibre-pd" interface=bridge]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 address find where comment="rosc:lan6/home/fibre"]
:if ([:len $rcId] = 0) do={/ipv6 address add comment="rosc:lan6/home/fibre" address=::1/64 advertise=no disabled=no from-pool=fibre-pd interface=bridge} else={/ipv6 address set $rcId comment="rosc:lan6/home/fibre" advertise=no from-pool=fibre-pd interface=bridge}
}}
:if ([:len [/ipv6 address find where comment="rosc:lan6/home/starlink" advertise=no from-pool="starlink-pd" interface=bridge]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 address find where comment="rosc:lan6/home/starlink"]
:if ([:len $rcId] = 0) do={/ipv6 address add comment="rosc:lan6/home/starlink" address=::1/64 advertise=no disabled=no from-pool=starlink-pd interface=bridge} else={/ipv6 address set $rcId comment="rosc:lan6/home/starlink" advertise=no from-pool=starlink-pd interface=bridge}
}}
:if ([:len [/ipv6 address find where comment="rosc:lan6/alarm" address="fd5a:1c2e:77f0:90::1/64" advertise=yes disabled=no from-pool="" interface=bridge-alarm]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 address find where comment="rosc:lan6/alarm"]
:if ([:len $rcId] = 0) do={/ipv6 address add comment="rosc:lan6/alarm" address=fd5a:1c2e:77f0:90::1/64 advertise=yes interface=bridge-alarm} else={/ipv6 address set $rcId comment="rosc:lan6/alarm" address=fd5a:1c2e:77f0:90::1/64 advertise=yes disabled=no from-pool="" interface=bridge-alarm}
}}

# --- Router advertisements: each LAN's, and no WAN is told that this is a router
:foreach rcI in=[/ipv6 nd find where comment~"^rosc:"] do={
:local rcTag [/ipv6 nd get $rcI comment]
:if ([:pick [/ipv6 nd find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 nd remove $rcI
}}
}
:if ([:len [/ipv6 nd find where comment="rosc:wan6/fibre" advertise-dns=no disabled=no dns="" interface=ether1-fibre]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 nd find where interface=ether1-fibre]
:if ([:len $rcId] = 0) do={:set rcId [/ipv6 nd find where comment="rosc:wan6/fibre"]} else={:foreach rcI in=[/ipv6 nd find where comment="rosc:wan6/fibre"] do={:if ($rcI != [:pick $rcId 0]) do={/ipv6 nd set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ipv6 nd add comment="rosc:wan6/fibre" advertise-dns=no disabled=no interface=ether1-fibre ra-lifetime=none} else={/ipv6 nd set $rcId comment="rosc:wan6/fibre" advertise-dns=no disabled=no !dns interface=ether1-fibre ra-interval=3m20s-10m ra-lifetime=none}
}}
:if ([:len [/ipv6 nd find where comment="rosc:wan6/starlink" advertise-dns=no disabled=no dns="" interface=ether2-starlink]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 nd find where interface=ether2-starlink]
:if ([:len $rcId] = 0) do={:set rcId [/ipv6 nd find where comment="rosc:wan6/starlink"]} else={:foreach rcI in=[/ipv6 nd find where comment="rosc:wan6/starlink"] do={:if ($rcI != [:pick $rcId 0]) do={/ipv6 nd set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ipv6 nd add comment="rosc:wan6/starlink" advertise-dns=no disabled=no interface=ether2-starlink ra-lifetime=none} else={/ipv6 nd set $rcId comment="rosc:wan6/starlink" advertise-dns=no disabled=no !dns interface=ether2-starlink ra-interval=3m20s-10m ra-lifetime=none}
}}
:if ([:len [/ipv6 nd find where comment="rosc:lan6/home" advertise-dns=no disabled=no dns="" interface=bridge]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 nd find where interface=bridge]
:if ([:len $rcId] = 0) do={:set rcId [/ipv6 nd find where comment="rosc:lan6/home"]} else={:foreach rcI in=[/ipv6 nd find where comment="rosc:lan6/home"] do={:if ($rcI != [:pick $rcId 0]) do={/ipv6 nd set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ipv6 nd add comment="rosc:lan6/home" advertise-dns=no disabled=no interface=bridge ra-interval=30s-1m30s ra-lifetime=30m} else={/ipv6 nd set $rcId comment="rosc:lan6/home" advertise-dns=no disabled=no !dns interface=bridge ra-interval=30s-1m30s ra-lifetime=30m}
}}
:if ([:len [/ipv6 nd find where comment="rosc:lan6/alarm" advertise-dns=yes disabled=no dns=fd5a:1c2e:77f0:90::1 interface=bridge-alarm]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 nd find where interface=bridge-alarm]
:if ([:len $rcId] = 0) do={:set rcId [/ipv6 nd find where comment="rosc:lan6/alarm"]} else={:foreach rcI in=[/ipv6 nd find where comment="rosc:lan6/alarm"] do={:if ($rcI != [:pick $rcId 0]) do={/ipv6 nd set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ipv6 nd add comment="rosc:lan6/alarm" advertise-dns=yes disabled=no dns=fd5a:1c2e:77f0:90::1 interface=bridge-alarm ra-interval=30s-1m30s ra-lifetime=30m} else={/ipv6 nd set $rcId comment="rosc:lan6/alarm" advertise-dns=yes disabled=no dns=fd5a:1c2e:77f0:90::1 interface=bridge-alarm ra-interval=30s-1m30s ra-lifetime=30m}
}}

# --- Prefixes that the LANs announce: the best WAN's is preferred, the others are deprecated
:foreach rcI in=[/ipv6 nd prefix find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ipv6 nd prefix get $rcI comment]
:if ([:pick [/ipv6 nd prefix find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 nd prefix remove $rcI
}}
}
:if ([:len [/ipv6 nd prefix find where comment="rosc:lan6/home/fibre" interface=bridge]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 nd prefix find where comment="rosc:lan6/home/fibre"]
:if ([:len $rcId] = 0) do={/ipv6 nd prefix add comment="rosc:lan6/home/fibre" disabled=yes interface=bridge preferred-lifetime=0s prefix=2001:db8:0:1::/64 valid-lifetime=30m} else={/ipv6 nd prefix set $rcId comment="rosc:lan6/home/fibre" interface=bridge valid-lifetime=30m}
}}
:if ([:len [/ipv6 nd prefix find where comment="rosc:lan6/home/starlink" interface=bridge]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 nd prefix find where comment="rosc:lan6/home/starlink"]
:if ([:len $rcId] = 0) do={/ipv6 nd prefix add comment="rosc:lan6/home/starlink" disabled=yes interface=bridge preferred-lifetime=0s prefix=2001:db8:0:2::/64 valid-lifetime=30m} else={/ipv6 nd prefix set $rcId comment="rosc:lan6/home/starlink" interface=bridge valid-lifetime=30m}
}}

# --- What happens when a WAN goes or returns
:foreach rcI in=[/system script find where comment~"^rosc:"] do={
:local rcTag [/system script get $rcI comment]
:if ([:pick [/system script find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/system script remove $rcI
}}
}
:set rcText ":local rcBest \"\"\n\
    :set rcBest \"\"\n\
    :if (\$rcBest = \"\" && [:len [/ipv6 route find where comment~\"^rosc:reply6/fibre/\" active]] > 0) do={:set rcBest \"rosc:lan6/home/fibre\"}\n\
    :if (\$rcBest = \"\" && [:len [/ipv6 route find where comment~\"^rosc:reply6/starlink/\" active]] > 0) do={:set rcBest \"rosc:lan6/home/starlink\"}\n\
    :foreach rcA in=[/ipv6 address find where comment~\"^rosc:lan6/home/\"] do={\n\
    :local rcTag [/ipv6 address get \$rcA comment]\n\
    :local rcIp [:tostr [/ipv6 address get \$rcA address]]\n\
    :local rcLen [:len \$rcIp]\n\
    :foreach rcP in=[/ipv6 nd prefix find where comment=\$rcTag] do={\n\
    :if (\$rcLen > 6 && [:pick \$rcIp (\$rcLen - 6) \$rcLen] = \"::1/64\") do={\n\
    :local rcNet ([:pick \$rcIp 0 (\$rcLen - 4)] . \"/64\")\n\
    :if ([:tostr [/ipv6 nd prefix get \$rcP prefix]] != \$rcNet) do={/ipv6 nd prefix set \$rcP prefix=\$rcNet}\n\
    :if ([/ipv6 nd prefix get \$rcP disabled]) do={/ipv6 nd prefix enable \$rcP}\n\
    }\n\
    :local rcLife [:totime [/ipv6 nd prefix get \$rcP preferred-lifetime]]\n\
    :if (\$rcTag = \$rcBest && \$rcLife != 5m) do={/ipv6 nd prefix set \$rcP preferred-lifetime=5m}\n\
    :if (\$rcBest != \"\" && \$rcTag != \$rcBest && \$rcLife != 0s) do={/ipv6 nd prefix set \$rcP preferred-lifetime=0s}\n\
    }\n\
    }\n"
:if ([:len [/system script find where comment="rosc:lan6/all" dont-require-permissions=no name="rosc-lan6" source=$rcText]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-lan6"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:lan6/all"]} else={:foreach rcI in=[/system script find where comment="rosc:lan6/all"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:lan6/all" name=rosc-lan6 policy=read,write,test source=$rcText} else={/system script set $rcId comment="rosc:lan6/all" dont-require-permissions=no name=rosc-lan6 policy=read,write,test source=$rcText}
}}
:set rcText ":global rcWan\n\
    :if ([:typeof \$rcWan] != \"array\") do={:set rcWan [:toarray \"\"]}\n\
    :local rcWas (\$rcWan->\"fibre\")\n\
    :local rcNow \$rcWas\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/fibre/\" status=\"up\"]] > 0) do={:set rcNow \"up\"}\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/fibre/\" status!=\"down\"]] = 0) do={:set rcNow \"down\"}\n\
    :if (\$rcNow != \$rcWas) do={\n\
    :set (\$rcWan->\"fibre\") \$rcNow\n\
    :if (\$rcNow = \"down\") do={:log warning \"rosc: WAN fibre is down\"} else={:log info \"rosc: WAN fibre is up\"}\n\
    :if (\$rcNow = \"down\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/fibre/\" active]] > 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/fibre/\" active]] = 0 && [:len [/ip route find where comment~\"^rosc:default/(starlink|lte)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=ether1-fibre] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    :if (\$rcNow = \"up\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/fibre/\" active]] = 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/fibre/\" active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=ether2-starlink] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/starlink/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-starlink\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=ether3-lte] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/lte/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-lte\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    }\n\
    }"
:if ([:len [/system script find where comment="rosc:wan/fibre" dont-require-permissions=no name="rosc-wan-fibre" source=$rcText]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-wan-fibre"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:wan/fibre"]} else={:foreach rcI in=[/system script find where comment="rosc:wan/fibre"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:wan/fibre" name=rosc-wan-fibre policy=read,write,test source=$rcText} else={/system script set $rcId comment="rosc:wan/fibre" dont-require-permissions=no name=rosc-wan-fibre policy=read,write,test source=$rcText}
}}
:set rcText ":global rcWan\n\
    :if ([:typeof \$rcWan] != \"array\") do={:set rcWan [:toarray \"\"]}\n\
    :local rcWas (\$rcWan->\"starlink\")\n\
    :local rcNow \$rcWas\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/starlink/\" status=\"up\"]] > 0) do={:set rcNow \"up\"}\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/starlink/\" status!=\"down\"]] = 0) do={:set rcNow \"down\"}\n\
    :if (\$rcNow != \$rcWas) do={\n\
    :set (\$rcWan->\"starlink\") \$rcNow\n\
    :if (\$rcNow = \"down\") do={:log warning \"rosc: WAN starlink is down\"} else={:log info \"rosc: WAN starlink is up\"}\n\
    :if (\$rcNow = \"down\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/starlink/\" active]] > 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/starlink/\" active]] = 0 && [:len [/ip route find where comment~\"^rosc:default/(fibre|lte)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=ether2-starlink] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    :if (\$rcNow = \"up\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/starlink/\" active]] = 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/starlink/\" active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=ether1-fibre] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/fibre/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=ether3-lte] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/lte/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-lte\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    }\n\
    }"
:if ([:len [/system script find where comment="rosc:wan/starlink" dont-require-permissions=no name="rosc-wan-starlink" source=$rcText]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-wan-starlink"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:wan/starlink"]} else={:foreach rcI in=[/system script find where comment="rosc:wan/starlink"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:wan/starlink" name=rosc-wan-starlink policy=read,write,test source=$rcText} else={/system script set $rcId comment="rosc:wan/starlink" dont-require-permissions=no name=rosc-wan-starlink policy=read,write,test source=$rcText}
}}
:set rcText ":global rcWan\n\
    :if ([:typeof \$rcWan] != \"array\") do={:set rcWan [:toarray \"\"]}\n\
    :local rcWas (\$rcWan->\"lte\")\n\
    :local rcNow \$rcWas\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/lte/\" status=\"up\"]] > 0) do={:set rcNow \"up\"}\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/lte/\" status!=\"down\"]] = 0) do={:set rcNow \"down\"}\n\
    :if (\$rcNow != \$rcWas) do={\n\
    :set (\$rcWan->\"lte\") \$rcNow\n\
    :if (\$rcNow = \"down\") do={:log warning \"rosc: WAN lte is down\"} else={:log info \"rosc: WAN lte is up\"}\n\
    :if (\$rcNow = \"down\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/lte/\" active]] > 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/lte/\" active]] = 0 && [:len [/ip route find where comment~\"^rosc:default/(fibre|starlink)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=ether3-lte] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    :if (\$rcNow = \"up\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/lte/\" active]] = 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/lte/\" active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=ether1-fibre] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/fibre/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=ether2-starlink] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/starlink/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    }\n\
    }"
:if ([:len [/system script find where comment="rosc:wan/lte" dont-require-permissions=no name="rosc-wan-lte" source=$rcText]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-wan-lte"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:wan/lte"]} else={:foreach rcI in=[/system script find where comment="rosc:wan/lte"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:wan/lte" name=rosc-wan-lte policy=read,write,test source=$rcText} else={/system script set $rcId comment="rosc:wan/lte" dont-require-permissions=no name=rosc-wan-lte policy=read,write,test source=$rcText}
}}
:set rcText ":global rcWan\n\
    :if ([:typeof \$rcWan] != \"array\") do={:set rcWan [:toarray \"\"]}\n\
    :local rcWas (\$rcWan->\"fibre/6\")\n\
    :local rcNow \$rcWas\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe6/fibre/\" status=\"up\"]] > 0) do={:set rcNow \"up\"}\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe6/fibre/\" status!=\"down\"]] = 0) do={:set rcNow \"down\"}\n\
    :if (\$rcNow != \$rcWas) do={\n\
    :set (\$rcWan->\"fibre/6\") \$rcNow\n\
    :if (\$rcNow = \"down\") do={:log warning \"rosc: IPv6 of WAN fibre is down\"} else={:log info \"rosc: IPv6 of WAN fibre is up\"}\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && ((\$rcNow = \"up\" && [:len [/ipv6 route find where comment~\"^rosc:reply6/fibre/\" active]] = 0) || (\$rcNow = \"down\" && [:len [/ipv6 route find where comment~\"^rosc:reply6/fibre/\" active]] > 0))) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    /system script run rosc-lan6\n\
    :if (\$rcNow = \"down\" && [:len [/ipv6 route find where comment~\"^rosc:reply6/fibre/\" active]] = 0 && [:len [/ipv6 route find where comment~\"^rosc:reply6/(starlink)/\" active]] > 0) do={\n\
    :foreach rcA in=[/ipv6 address find where interface=ether1-fibre] do={\n\
    :local rcIp [:tostr [/ipv6 address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if (!(\$rcIp ~ \"^(fe80:|:)\")) do={:foreach rcC in=[/ipv6 firewall connection find where reply-dst-address~\"^\\\\[*\$rcIp\"] do={:do {/ipv6 firewall connection remove \$rcC} on-error={}}}\n\
    }\n\
    }\n\
    :if (\$rcNow = \"up\" && [:len [/ipv6 route find where comment~\"^rosc:reply6/fibre/\" active]] > 0) do={\n\
    :foreach rcA in=[/ipv6 address find where interface=ether2-starlink] do={\n\
    :local rcIp [:tostr [/ipv6 address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if (!(\$rcIp ~ \"^(fe80:|:)\")) do={:foreach rcC in=[/ipv6 firewall connection find where reply-dst-address~\"^\\\\[*\$rcIp\"] do={:do {/ipv6 firewall connection remove \$rcC} on-error={}}}\n\
    }\n\
    }\n\
    }"
:if ([:len [/system script find where comment="rosc:wan6/fibre" dont-require-permissions=no name="rosc-wan6-fibre" source=$rcText]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-wan6-fibre"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:wan6/fibre"]} else={:foreach rcI in=[/system script find where comment="rosc:wan6/fibre"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:wan6/fibre" name=rosc-wan6-fibre policy=read,write,test source=$rcText} else={/system script set $rcId comment="rosc:wan6/fibre" dont-require-permissions=no name=rosc-wan6-fibre policy=read,write,test source=$rcText}
}}
:set rcText ":global rcWan\n\
    :if ([:typeof \$rcWan] != \"array\") do={:set rcWan [:toarray \"\"]}\n\
    :local rcWas (\$rcWan->\"starlink/6\")\n\
    :local rcNow \$rcWas\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe6/starlink/\" status=\"up\"]] > 0) do={:set rcNow \"up\"}\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe6/starlink/\" status!=\"down\"]] = 0) do={:set rcNow \"down\"}\n\
    :if (\$rcNow != \$rcWas) do={\n\
    :set (\$rcWan->\"starlink/6\") \$rcNow\n\
    :if (\$rcNow = \"down\") do={:log warning \"rosc: IPv6 of WAN starlink is down\"} else={:log info \"rosc: IPv6 of WAN starlink is up\"}\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && ((\$rcNow = \"up\" && [:len [/ipv6 route find where comment~\"^rosc:reply6/starlink/\" active]] = 0) || (\$rcNow = \"down\" && [:len [/ipv6 route find where comment~\"^rosc:reply6/starlink/\" active]] > 0))) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    /system script run rosc-lan6\n\
    :if (\$rcNow = \"down\" && [:len [/ipv6 route find where comment~\"^rosc:reply6/starlink/\" active]] = 0 && [:len [/ipv6 route find where comment~\"^rosc:reply6/(fibre)/\" active]] > 0) do={\n\
    :foreach rcA in=[/ipv6 address find where interface=ether2-starlink] do={\n\
    :local rcIp [:tostr [/ipv6 address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if (!(\$rcIp ~ \"^(fe80:|:)\")) do={:foreach rcC in=[/ipv6 firewall connection find where reply-dst-address~\"^\\\\[*\$rcIp\"] do={:do {/ipv6 firewall connection remove \$rcC} on-error={}}}\n\
    }\n\
    }\n\
    }"
:if ([:len [/system script find where comment="rosc:wan6/starlink" dont-require-permissions=no name="rosc-wan6-starlink" source=$rcText]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-wan6-starlink"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:wan6/starlink"]} else={:foreach rcI in=[/system script find where comment="rosc:wan6/starlink"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:wan6/starlink" name=rosc-wan6-starlink policy=read,write,test source=$rcText} else={/system script set $rcId comment="rosc:wan6/starlink" dont-require-permissions=no name=rosc-wan6-starlink policy=read,write,test source=$rcText}
}}

# --- One netwatch per probe
:foreach rcI in=[/tool netwatch find where comment~"^rosc:"] do={
:local rcTag [/tool netwatch get $rcI comment]
:if ([:pick [/tool netwatch find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/tool netwatch remove $rcI
}}
}
:if ([:len [/tool netwatch find where comment="rosc:probe/fibre/1" disabled=no down-script="/system script run rosc-wan-fibre" host=8.8.8.8 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-fibre"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/fibre/1"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/fibre/1" disabled=no down-script="/system script run rosc-wan-fibre" host=8.8.8.8 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-fibre"} else={/tool netwatch set $rcId comment="rosc:probe/fibre/1" disabled=no down-script="/system script run rosc-wan-fibre" host=8.8.8.8 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-fibre"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/fibre/2" disabled=no down-script="/system script run rosc-wan-fibre" host=9.9.9.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-fibre"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/fibre/2"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/fibre/2" disabled=no down-script="/system script run rosc-wan-fibre" host=9.9.9.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-fibre"} else={/tool netwatch set $rcId comment="rosc:probe/fibre/2" disabled=no down-script="/system script run rosc-wan-fibre" host=9.9.9.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-fibre"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/starlink/1" disabled=no down-script="/system script run rosc-wan-starlink" host=1.1.1.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-starlink"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/starlink/1"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/starlink/1" disabled=no down-script="/system script run rosc-wan-starlink" host=1.1.1.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-starlink"} else={/tool netwatch set $rcId comment="rosc:probe/starlink/1" disabled=no down-script="/system script run rosc-wan-starlink" host=1.1.1.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-starlink"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/starlink/2" disabled=no down-script="/system script run rosc-wan-starlink" host=208.67.222.222 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-starlink"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/starlink/2"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/starlink/2" disabled=no down-script="/system script run rosc-wan-starlink" host=208.67.222.222 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-starlink"} else={/tool netwatch set $rcId comment="rosc:probe/starlink/2" disabled=no down-script="/system script run rosc-wan-starlink" host=208.67.222.222 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-starlink"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/lte/1" disabled=no down-script="/system script run rosc-wan-lte" host=64.6.64.6 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-lte"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/lte/1"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/lte/1" disabled=no down-script="/system script run rosc-wan-lte" host=64.6.64.6 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-lte"} else={/tool netwatch set $rcId comment="rosc:probe/lte/1" disabled=no down-script="/system script run rosc-wan-lte" host=64.6.64.6 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-lte"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/lte/2" disabled=no down-script="/system script run rosc-wan-lte" host=185.228.168.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-lte"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/lte/2"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/lte/2" disabled=no down-script="/system script run rosc-wan-lte" host=185.228.168.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-lte"} else={/tool netwatch set $rcId comment="rosc:probe/lte/2" disabled=no down-script="/system script run rosc-wan-lte" host=185.228.168.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-lte"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe6/fibre/1" disabled=no down-script="/system script run rosc-wan6-fibre" host=2606:4700:4700::1111 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-fibre"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe6/fibre/1"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe6/fibre/1" disabled=no down-script="/system script run rosc-wan6-fibre" host=2606:4700:4700::1111 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-fibre"} else={/tool netwatch set $rcId comment="rosc:probe6/fibre/1" disabled=no down-script="/system script run rosc-wan6-fibre" host=2606:4700:4700::1111 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-fibre"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe6/fibre/2" disabled=no down-script="/system script run rosc-wan6-fibre" host=2620:fe::fe interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-fibre"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe6/fibre/2"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe6/fibre/2" disabled=no down-script="/system script run rosc-wan6-fibre" host=2620:fe::fe interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-fibre"} else={/tool netwatch set $rcId comment="rosc:probe6/fibre/2" disabled=no down-script="/system script run rosc-wan6-fibre" host=2620:fe::fe interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-fibre"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe6/starlink/1" disabled=no down-script="/system script run rosc-wan6-starlink" host=2001:4860:4860::8888 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-starlink"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe6/starlink/1"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe6/starlink/1" disabled=no down-script="/system script run rosc-wan6-starlink" host=2001:4860:4860::8888 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-starlink"} else={/tool netwatch set $rcId comment="rosc:probe6/starlink/1" disabled=no down-script="/system script run rosc-wan6-starlink" host=2001:4860:4860::8888 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-starlink"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe6/starlink/2" disabled=no down-script="/system script run rosc-wan6-starlink" host=2620:119:35::35 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-starlink"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe6/starlink/2"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe6/starlink/2" disabled=no down-script="/system script run rosc-wan6-starlink" host=2620:119:35::35 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-starlink"} else={/tool netwatch set $rcId comment="rosc:probe6/starlink/2" disabled=no down-script="/system script run rosc-wan6-starlink" host=2620:119:35::35 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-starlink"}
}}

# --- The lease script's body once for WAN 'fibre': a client that is bound already does not call it
:if ($rcGo = 1) do={
:foreach rcC in=[/ip dhcp-client find where comment="rosc:wan/fibre"] do={
:if ([/ip dhcp-client get $rcC status] = "bound") do={
:local rcGw [:tostr [/ip dhcp-client get $rcC gateway]]
:if ([:len $rcGw] > 0) do={
:set rcGw ($rcGw . "%" . "ether1-fibre")
:foreach rcR in=[/ip route find where comment~"^rosc:probe/fibre/"] do={:if ([:tostr [/ip route get $rcR gateway]] != $rcGw) do={/ip route set $rcR gateway=$rcGw}}
/ip route enable [/ip route find where comment~"^rosc:probe/fibre/" disabled=yes]
}
} else={
/ip route disable [/ip route find where comment~"^rosc:probe/fibre/" disabled=no]
}
}
}

# --- The lease script's body once for WAN 'starlink': a client that is bound already does not call it
:if ($rcGo = 1) do={
:foreach rcC in=[/ip dhcp-client find where comment="rosc:wan/starlink"] do={
:if ([/ip dhcp-client get $rcC status] = "bound") do={
:local rcGw [:tostr [/ip dhcp-client get $rcC gateway]]
:if ([:len $rcGw] > 0) do={
:set rcGw ($rcGw . "%" . "ether2-starlink")
:foreach rcR in=[/ip route find where comment~"^rosc:probe/starlink/"] do={:if ([:tostr [/ip route get $rcR gateway]] != $rcGw) do={/ip route set $rcR gateway=$rcGw}}
/ip route enable [/ip route find where comment~"^rosc:probe/starlink/" disabled=yes]
}
} else={
/ip route disable [/ip route find where comment~"^rosc:probe/starlink/" disabled=no]
}
}
}

# --- The lease script's body once for WAN 'lte': a client that is bound already does not call it
:if ($rcGo = 1) do={
:foreach rcC in=[/ip dhcp-client find where comment="rosc:wan/lte"] do={
:if ([/ip dhcp-client get $rcC status] = "bound") do={
:local rcGw [:tostr [/ip dhcp-client get $rcC gateway]]
:if ([:len $rcGw] > 0) do={
:set rcGw ($rcGw . "%" . "ether3-lte")
:foreach rcR in=[/ip route find where comment~"^rosc:probe/lte/"] do={:if ([:tostr [/ip route get $rcR gateway]] != $rcGw) do={/ip route set $rcR gateway=$rcGw}}
/ip route enable [/ip route find where comment~"^rosc:probe/lte/" disabled=yes]
}
} else={
/ip route disable [/ip route find where comment~"^rosc:probe/lte/" disabled=no]
}
}
}

# --- The IPv6 gateway of WAN 'fibre', where the router has learnt it already
:if ($rcGo = 1) do={
:local rcGw ""
:foreach rcR in=[/ipv6 route find where dynamic dst-address=::/0] do={
:local rcG [:tostr [/ipv6 route get $rcR gateway]]
:local rcAt [:find $rcG "%"]
:if ([:typeof $rcAt] = "num") do={:if ([:pick $rcG $rcAt [:len $rcG]] = "%ether1-fibre") do={:set rcGw $rcG}}
}
:if ($rcGw != "") do={
:foreach rcR in=[/ipv6 route find where comment~"^rosc:probe6/fibre/"] do={:if ([:tostr [/ipv6 route get $rcR gateway]] != $rcGw) do={/ipv6 route set $rcR gateway=$rcGw}}
/ipv6 route enable [/ipv6 route find where comment~"^rosc:probe6/fibre/" disabled=yes]
} else={
/ipv6 route disable [/ipv6 route find where comment~"^rosc:probe6/fibre/" disabled=no]
}
}

# --- The IPv6 gateway of WAN 'starlink', where the router has learnt it already
:if ($rcGo = 1) do={
:local rcGw ""
:foreach rcR in=[/ipv6 route find where dynamic dst-address=::/0] do={
:local rcG [:tostr [/ipv6 route get $rcR gateway]]
:local rcAt [:find $rcG "%"]
:if ([:typeof $rcAt] = "num") do={:if ([:pick $rcG $rcAt [:len $rcG]] = "%ether2-starlink") do={:set rcGw $rcG}}
}
:if ($rcGw != "") do={
:foreach rcR in=[/ipv6 route find where comment~"^rosc:probe6/starlink/"] do={:if ([:tostr [/ipv6 route get $rcR gateway]] != $rcGw) do={/ipv6 route set $rcR gateway=$rcGw}}
/ipv6 route enable [/ipv6 route find where comment~"^rosc:probe6/starlink/" disabled=yes]
} else={
/ipv6 route disable [/ipv6 route find where comment~"^rosc:probe6/starlink/" disabled=no]
}
}

# --- Each LAN announces the IPv6 prefix of the best WAN that is up
:if ($rcGo = 1) do={
/system script run rosc-lan6
}

# --- Rows that left the site
:set rcAll {"rosc:probe/fibre/1";"rosc:probe/fibre/2";"rosc:probe/starlink/1";"rosc:probe/starlink/2";"rosc:probe/lte/1";"rosc:probe/lte/2";"rosc:probe6/fibre/1";"rosc:probe6/fibre/2";"rosc:probe6/starlink/1";"rosc:probe6/starlink/2"}
:foreach rcI in=[/tool netwatch find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/tool netwatch get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/tool netwatch remove $rcI
}}
}
:set rcAll {"rosc:lan6/all";"rosc:wan/fibre";"rosc:wan/starlink";"rosc:wan/lte";"rosc:wan6/fibre";"rosc:wan6/starlink"}
:foreach rcI in=[/system script find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/system script get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/system script remove $rcI
}}
}
:foreach rcI in=[/system logging find where action~"^rosc"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/system logging remove $rcI
}}
:foreach rcI in=[/system logging action find where comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/system logging action remove $rcI
}}
:set rcAll {"rosc:lan6/home/fibre";"rosc:lan6/home/starlink"}
:foreach rcI in=[/ipv6 nd prefix find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ipv6 nd prefix get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 nd prefix remove $rcI
}}
}
:set rcAll {"rosc:wan6/fibre";"rosc:wan6/starlink";"rosc:lan6/home";"rosc:lan6/alarm"}
:foreach rcI in=[/ipv6 nd find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ipv6 nd get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 nd remove $rcI
}}
}
:set rcAll {"rosc:wan6-pd/fibre";"rosc:wan6-pd/starlink";"rosc:lan6/home/fibre";"rosc:lan6/home/starlink";"rosc:lan6/alarm"}
:foreach rcI in=[/ipv6 address find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ipv6 address get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 address remove $rcI
}}
}
:foreach rcI in=[/ipv6 pool find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 pool remove $rcI
}}
:set rcAll {"rosc:wan6/fibre";"rosc:wan6/starlink"}
:foreach rcI in=[/ipv6 dhcp-client find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ipv6 dhcp-client get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 dhcp-client remove $rcI
}}
}
:set rcAll {"rosc:wan/fibre";"rosc:wan/starlink";"rosc:wan/lte"}
:foreach rcI in=[/ip dhcp-client find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip dhcp-client get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-client remove $rcI
}}
}
:foreach rcI in=[/ip dhcp-client option find where name~"^rosc"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-client option remove $rcI
}}
:set rcAll {"rosc:probe6/fibre/1";"rosc:probe6-hole/fibre/1";"rosc:probe6/fibre/2";"rosc:probe6-hole/fibre/2";"rosc:default6/fibre/1";"rosc:default6/fibre/2";"rosc:reply6/fibre/1";"rosc:reply6/fibre/2";"rosc:probe6/starlink/1";"rosc:probe6-hole/starlink/1";"rosc:probe6/starlink/2";"rosc:probe6-hole/starlink/2";"rosc:default6/starlink/1";"rosc:default6/starlink/2";"rosc:reply6/starlink/1";"rosc:reply6/starlink/2"}
:foreach rcI in=[/ipv6 route find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ipv6 route get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 route remove $rcI
}}
}
:set rcAll {"rosc:probe/fibre/1";"rosc:probe-hole/fibre/1";"rosc:probe/fibre/2";"rosc:probe-hole/fibre/2";"rosc:default/fibre/1";"rosc:default/fibre/2";"rosc:reply/fibre/1";"rosc:reply/fibre/2";"rosc:probe/starlink/1";"rosc:probe-hole/starlink/1";"rosc:probe/starlink/2";"rosc:probe-hole/starlink/2";"rosc:default/starlink/1";"rosc:default/starlink/2";"rosc:reply/starlink/1";"rosc:reply/starlink/2";"rosc:probe/lte/1";"rosc:probe-hole/lte/1";"rosc:probe/lte/2";"rosc:probe-hole/lte/2";"rosc:default/lte/1";"rosc:default/lte/2";"rosc:reply/lte/1";"rosc:reply/lte/2";"rosc:dish/starlink"}
:foreach rcI in=[/ip route find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip route get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip route remove $rcI
}}
}
:foreach rcI in=[/ip dns static find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dns static remove $rcI
}}
:set rcAll {"rosc:input6/established";"rosc:input6/invalid";"rosc:input6/icmpv6";"rosc:input6/traceroute";"rosc:input6/dhcpv6-client";"rosc:input6/dns-udp";"rosc:input6/dns-tcp";"rosc:input6/management/1";"rosc:forward6/established";"rosc:forward6/invalid";"rosc:forward6/hop-limit";"rosc:forward6/access-out-alarm";"rosc:forward6/access-in-alarm";"rosc:forward6/icmpv6";"rosc:input6/drop";"rosc:forward6/drop"}
:foreach rcI in=[/ipv6 firewall filter find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ipv6 firewall filter get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 firewall filter remove $rcI
}}
}
:set rcAll {"rosc:nat66/alarm/fibre";"rosc:nat66/alarm/starlink"}
:foreach rcI in=[/ipv6 firewall nat find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ipv6 firewall nat get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 firewall nat remove $rcI
}}
}
:set rcAll {"rosc:mark-in6/fibre";"rosc:reply-router6/fibre";"rosc:mark-in6/starlink";"rosc:reply-router6/starlink"}
:foreach rcI in=[/ipv6 firewall mangle find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ipv6 firewall mangle get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 firewall mangle remove $rcI
}}
}
:set rcAll {"rosc:input/established";"rosc:input/invalid";"rosc:input-bogons/fibre";"rosc:input-bogons/starlink";"rosc:input-bogons/lte";"rosc:input/icmp-limited";"rosc:input/icmp-excess";"rosc:input/dhcp";"rosc:input/dns-udp";"rosc:input/dns-tcp";"rosc:input/management/1";"rosc:forward/fasttrack";"rosc:forward/established";"rosc:forward/invalid";"rosc:forward-bogons/fibre";"rosc:forward-bogons/starlink";"rosc:forward-bogons/lte";"rosc:access-out/alarm";"rosc:access-in/alarm";"rosc:input/drop";"rosc:forward/drop"}
:foreach rcI in=[/ip firewall filter find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip firewall filter get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall filter remove $rcI
}}
}
:set rcAll {"rosc:nat/fibre";"rosc:nat/starlink";"rosc:nat/lte"}
:foreach rcI in=[/ip firewall nat find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip firewall nat get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall nat remove $rcI
}}
}
:set rcAll {"rosc:mark/local";"rosc:mark-in/fibre";"rosc:mark-in/starlink";"rosc:mark-in/lte";"rosc:reply-lan/fibre";"rosc:reply-lan/starlink";"rosc:reply-lan/lte";"rosc:reply-router/fibre";"rosc:reply-router/starlink";"rosc:reply-router/lte";"rosc:mss-out/lte";"rosc:mss-in/lte"}
:foreach rcI in=[/ip firewall mangle find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip firewall mangle get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall mangle remove $rcI
}}
}
:set rcAll {"rosc:bogons/fibre/1 bogons-fibre 192.168.88.0/24";"rosc:bogons/fibre/2 bogons-fibre 192.168.90.0/24";"rosc:bogons/fibre/3 bogons-fibre 0.0.0.0/8";"rosc:bogons/fibre/4 bogons-fibre 127.0.0.0/8";"rosc:bogons/fibre/5 bogons-fibre 169.254.0.0/16";"rosc:bogons/fibre/6 bogons-fibre 192.0.0.0/24";"rosc:bogons/fibre/7 bogons-fibre 192.0.2.0/24";"rosc:bogons/fibre/8 bogons-fibre 198.18.0.0/15";"rosc:bogons/fibre/9 bogons-fibre 198.51.100.0/24";"rosc:bogons/fibre/10 bogons-fibre 203.0.113.0/24";"rosc:bogons/fibre/11 bogons-fibre 224.0.0.0/4";"rosc:bogons/fibre/12 bogons-fibre 240.0.0.0/4";"rosc:bogons/starlink/1 bogons-starlink 192.168.88.0/24";"rosc:bogons/starlink/2 bogons-starlink 192.168.90.0/24";"rosc:bogons/starlink/3 bogons-starlink 0.0.0.0/8";"rosc:bogons/starlink/4 bogons-starlink 127.0.0.0/8";"rosc:bogons/starlink/5 bogons-starlink 169.254.0.0/16";"rosc:bogons/starlink/6 bogons-starlink 192.0.0.0/24";"rosc:bogons/starlink/7 bogons-starlink 192.0.2.0/24";"rosc:bogons/starlink/8 bogons-starlink 198.18.0.0/15";"rosc:bogons/starlink/9 bogons-starlink 198.51.100.0/24";"rosc:bogons/starlink/10 bogons-starlink 203.0.113.0/24";"rosc:bogons/starlink/11 bogons-starlink 224.0.0.0/4";"rosc:bogons/starlink/12 bogons-starlink 240.0.0.0/4";"rosc:bogons/lte/1 bogons-lte 192.168.88.0/24";"rosc:bogons/lte/2 bogons-lte 192.168.90.0/24";"rosc:bogons/lte/3 bogons-lte 0.0.0.0/8";"rosc:bogons/lte/4 bogons-lte 127.0.0.0/8";"rosc:bogons/lte/5 bogons-lte 169.254.0.0/16";"rosc:bogons/lte/6 bogons-lte 192.0.0.0/24";"rosc:bogons/lte/7 bogons-lte 192.0.2.0/24";"rosc:bogons/lte/8 bogons-lte 198.18.0.0/15";"rosc:bogons/lte/9 bogons-lte 198.51.100.0/24";"rosc:bogons/lte/10 bogons-lte 203.0.113.0/24";"rosc:bogons/lte/11 bogons-lte 224.0.0.0/4";"rosc:bogons/lte/12 bogons-lte 240.0.0.0/4"}
:foreach rcI in=[/ip firewall address-list find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip firewall address-list get $rcI comment]] . " " . [:tostr [/ip firewall address-list get $rcI list]] . " " . [:tostr [/ip firewall address-list get $rcI address]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall address-list remove $rcI
}}
}
:set rcAll {"rosc:table/fibre to-fibre";"rosc:table/starlink to-starlink";"rosc:table/lte to-lte"}
:foreach rcI in=[/routing table find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/routing table get $rcI comment]] . " " . [:tostr [/routing table get $rcI name]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/routing table remove $rcI
}}
}
:foreach rcI in=[/ip dhcp-server lease find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server lease remove $rcI
}}
:set rcAll {"rosc:dhcp/alarm"}
:foreach rcI in=[/ip dhcp-server network find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip dhcp-server network get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server network remove $rcI
}}
}
:set rcAll {"rosc:dhcp/alarm"}
:foreach rcI in=[/ip dhcp-server find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip dhcp-server get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server remove $rcI
}}
}
:set rcAll {"rosc:lan/home 192.168.88.1/24 bridge";"rosc:lan/alarm 192.168.90.1/24 bridge-alarm"}
:foreach rcI in=[/ip address find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip address get $rcI comment]] . " " . [:tostr [/ip address get $rcI address]] . " " . [:tostr [/ip address get $rcI interface]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip address remove $rcI
}}
}
:set rcAll {"rosc:dhcp/alarm"}
:foreach rcI in=[/ip pool find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip pool get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip pool remove $rcI
}}
}
:set rcAll {"rosc:wan/fibre WAN ether1-fibre";"rosc:wan/starlink WAN ether2-starlink";"rosc:wan/lte WAN ether3-lte";"rosc:lan/home LAN bridge";"rosc:lan/alarm LAN bridge-alarm"}
:foreach rcI in=[/interface list member find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface list member get $rcI comment]] . " " . [:tostr [/interface list member get $rcI list]] . " " . [:tostr [/interface list member get $rcI interface]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
}
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
:set rcAll {"rosc:lan-port/alarm/ether5"}
:foreach rcI in=[/interface bridge port find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface bridge port get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
}
:set rcAll {"rosc:list/WAN WAN";"rosc:list/LAN LAN"}
:foreach rcI in=[/interface list find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface list get $rcI comment]] . " " . [:tostr [/interface list get $rcI name]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list remove $rcI
}}
}
:set rcAll {"rosc:lan/alarm bridge-alarm"}
:foreach rcI in=[/interface bridge find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface bridge get $rcI comment]] . " " . [:tostr [/interface bridge get $rcI name]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge remove $rcI
}}
}

# --- Rules of MikroTik's default configuration go, ours stand
:foreach rcI in=[/ip dhcp-client find where !dynamic comment~"^defconf"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-client remove $rcI
}}
:foreach rcI in=[/ip firewall filter find where !dynamic comment~"^defconf"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall filter remove $rcI
}}
:foreach rcI in=[/ip firewall nat find where !dynamic comment~"^defconf"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall nat remove $rcI
}}
:foreach rcI in=[/ipv6 firewall filter find where !dynamic comment~"^defconf"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 firewall filter remove $rcI
}}

# --- Services of the router
:if ($rcMinor <= 18) do={:local rcRow [:parse (":local rcDiff 0\n\
    :local rcId \"\"\n\
    :local rcText \"\"\n\
    :if ([:len [/ip service find where name=\"winbox\" disabled=no]] = 0) do={:set rcDiff (\$rcDiff + 1); :if (\$rcGo = 1) do={\n\
    /ip service set [/ip service find where name=\"winbox\"] disabled=no\n\
    }}\n\
    :return \$rcDiff")]; :set rcDiff ($rcDiff + [$rcRow rcGo=$rcGo])}
:if ($rcMinor >= 19) do={:local rcRow [:parse (":local rcDiff 0\n\
    :local rcId \"\"\n\
    :local rcText \"\"\n\
    :if ([:len [/ip service find where name=\"winbox\" !dynamic disabled=no]] = 0) do={:set rcDiff (\$rcDiff + 1); :if (\$rcGo = 1) do={\n\
    /ip service set [/ip service find where name=\"winbox\" !dynamic] disabled=no\n\
    }}\n\
    :return \$rcDiff")]; :set rcDiff ($rcDiff + [$rcRow rcGo=$rcGo])}
:if ($rcMinor <= 18) do={:local rcRow [:parse (":local rcDiff 0\n\
    :local rcId \"\"\n\
    :local rcText \"\"\n\
    :if ([:len [/ip service find where name=\"ssh\" disabled=no]] = 0) do={:set rcDiff (\$rcDiff + 1); :if (\$rcGo = 1) do={\n\
    /ip service set [/ip service find where name=\"ssh\"] disabled=no\n\
    }}\n\
    :return \$rcDiff")]; :set rcDiff ($rcDiff + [$rcRow rcGo=$rcGo])}
:if ($rcMinor >= 19) do={:local rcRow [:parse (":local rcDiff 0\n\
    :local rcId \"\"\n\
    :local rcText \"\"\n\
    :if ([:len [/ip service find where name=\"ssh\" !dynamic disabled=no]] = 0) do={:set rcDiff (\$rcDiff + 1); :if (\$rcGo = 1) do={\n\
    /ip service set [/ip service find where name=\"ssh\" !dynamic] disabled=no\n\
    }}\n\
    :return \$rcDiff")]; :set rcDiff ($rcDiff + [$rcRow rcGo=$rcGo])}
:if ($rcMinor <= 18) do={:local rcRow [:parse (":local rcDiff 0\n\
    :local rcId \"\"\n\
    :local rcText \"\"\n\
    :if ([:len [/ip service find where name=\"www\" disabled=yes]] = 0) do={:set rcDiff (\$rcDiff + 1); :if (\$rcGo = 1) do={\n\
    /ip service set [/ip service find where name=\"www\"] disabled=yes\n\
    }}\n\
    :return \$rcDiff")]; :set rcDiff ($rcDiff + [$rcRow rcGo=$rcGo])}
:if ($rcMinor >= 19) do={:local rcRow [:parse (":local rcDiff 0\n\
    :local rcId \"\"\n\
    :local rcText \"\"\n\
    :if ([:len [/ip service find where name=\"www\" !dynamic disabled=yes]] = 0) do={:set rcDiff (\$rcDiff + 1); :if (\$rcGo = 1) do={\n\
    /ip service set [/ip service find where name=\"www\" !dynamic] disabled=yes\n\
    }}\n\
    :return \$rcDiff")]; :set rcDiff ($rcDiff + [$rcRow rcGo=$rcGo])}
:if ($rcMinor <= 18) do={:local rcRow [:parse (":local rcDiff 0\n\
    :local rcId \"\"\n\
    :local rcText \"\"\n\
    :if ([:len [/ip service find where name=\"www-ssl\" disabled=yes]] = 0) do={:set rcDiff (\$rcDiff + 1); :if (\$rcGo = 1) do={\n\
    /ip service set [/ip service find where name=\"www-ssl\"] disabled=yes\n\
    }}\n\
    :return \$rcDiff")]; :set rcDiff ($rcDiff + [$rcRow rcGo=$rcGo])}
:if ($rcMinor >= 19) do={:local rcRow [:parse (":local rcDiff 0\n\
    :local rcId \"\"\n\
    :local rcText \"\"\n\
    :if ([:len [/ip service find where name=\"www-ssl\" !dynamic disabled=yes]] = 0) do={:set rcDiff (\$rcDiff + 1); :if (\$rcGo = 1) do={\n\
    /ip service set [/ip service find where name=\"www-ssl\" !dynamic] disabled=yes\n\
    }}\n\
    :return \$rcDiff")]; :set rcDiff ($rcDiff + [$rcRow rcGo=$rcGo])}
:if ($rcMinor <= 18) do={:local rcRow [:parse (":local rcDiff 0\n\
    :local rcId \"\"\n\
    :local rcText \"\"\n\
    :if ([:len [/ip service find where name=\"api\" disabled=yes]] = 0) do={:set rcDiff (\$rcDiff + 1); :if (\$rcGo = 1) do={\n\
    /ip service set [/ip service find where name=\"api\"] disabled=yes\n\
    }}\n\
    :return \$rcDiff")]; :set rcDiff ($rcDiff + [$rcRow rcGo=$rcGo])}
:if ($rcMinor >= 19) do={:local rcRow [:parse (":local rcDiff 0\n\
    :local rcId \"\"\n\
    :local rcText \"\"\n\
    :if ([:len [/ip service find where name=\"api\" !dynamic disabled=yes]] = 0) do={:set rcDiff (\$rcDiff + 1); :if (\$rcGo = 1) do={\n\
    /ip service set [/ip service find where name=\"api\" !dynamic] disabled=yes\n\
    }}\n\
    :return \$rcDiff")]; :set rcDiff ($rcDiff + [$rcRow rcGo=$rcGo])}
:if ($rcMinor <= 18) do={:local rcRow [:parse (":local rcDiff 0\n\
    :local rcId \"\"\n\
    :local rcText \"\"\n\
    :if ([:len [/ip service find where name=\"api-ssl\" disabled=yes]] = 0) do={:set rcDiff (\$rcDiff + 1); :if (\$rcGo = 1) do={\n\
    /ip service set [/ip service find where name=\"api-ssl\"] disabled=yes\n\
    }}\n\
    :return \$rcDiff")]; :set rcDiff ($rcDiff + [$rcRow rcGo=$rcGo])}
:if ($rcMinor >= 19) do={:local rcRow [:parse (":local rcDiff 0\n\
    :local rcId \"\"\n\
    :local rcText \"\"\n\
    :if ([:len [/ip service find where name=\"api-ssl\" !dynamic disabled=yes]] = 0) do={:set rcDiff (\$rcDiff + 1); :if (\$rcGo = 1) do={\n\
    /ip service set [/ip service find where name=\"api-ssl\" !dynamic] disabled=yes\n\
    }}\n\
    :return \$rcDiff")]; :set rcDiff ($rcDiff + [$rcRow rcGo=$rcGo])}
:if ($rcMinor <= 18) do={:local rcRow [:parse (":local rcDiff 0\n\
    :local rcId \"\"\n\
    :local rcText \"\"\n\
    :if ([:len [/ip service find where name=\"telnet\" disabled=yes]] = 0) do={:set rcDiff (\$rcDiff + 1); :if (\$rcGo = 1) do={\n\
    /ip service set [/ip service find where name=\"telnet\"] disabled=yes\n\
    }}\n\
    :return \$rcDiff")]; :set rcDiff ($rcDiff + [$rcRow rcGo=$rcGo])}
:if ($rcMinor >= 19) do={:local rcRow [:parse (":local rcDiff 0\n\
    :local rcId \"\"\n\
    :local rcText \"\"\n\
    :if ([:len [/ip service find where name=\"telnet\" !dynamic disabled=yes]] = 0) do={:set rcDiff (\$rcDiff + 1); :if (\$rcGo = 1) do={\n\
    /ip service set [/ip service find where name=\"telnet\" !dynamic] disabled=yes\n\
    }}\n\
    :return \$rcDiff")]; :set rcDiff ($rcDiff + [$rcRow rcGo=$rcGo])}
:if ($rcMinor <= 18) do={:local rcRow [:parse (":local rcDiff 0\n\
    :local rcId \"\"\n\
    :local rcText \"\"\n\
    :if ([:len [/ip service find where name=\"ftp\" disabled=yes]] = 0) do={:set rcDiff (\$rcDiff + 1); :if (\$rcGo = 1) do={\n\
    /ip service set [/ip service find where name=\"ftp\"] disabled=yes\n\
    }}\n\
    :return \$rcDiff")]; :set rcDiff ($rcDiff + [$rcRow rcGo=$rcGo])}
:if ($rcMinor >= 19) do={:local rcRow [:parse (":local rcDiff 0\n\
    :local rcId \"\"\n\
    :local rcText \"\"\n\
    :if ([:len [/ip service find where name=\"ftp\" !dynamic disabled=yes]] = 0) do={:set rcDiff (\$rcDiff + 1); :if (\$rcGo = 1) do={\n\
    /ip service set [/ip service find where name=\"ftp\" !dynamic] disabled=yes\n\
    }}\n\
    :return \$rcDiff")]; :set rcDiff ($rcDiff + [$rcRow rcGo=$rcGo])}

# --- Result
:if ($rcDiff = 0) do={:put "rosc: nothing to change"} else={:put "rosc: done, $rcDiff changes"}
}
