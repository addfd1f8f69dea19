# office-heraklion: RouterOS 7.22 to 7.24, form apply, made by rosc
# Upload it and run /import FILE, or paste it whole into a terminal, but not through a
# port that becomes a WAN or moves to another bridge: that session ends. A second run
# changes nothing. Rows without a rosc: comment are not touched, but for those that
# can exist only once (a DHCP client of an interface, a name) and for the rules of
# MikroTik's default configuration, unless the site says apply.adopt: [].
# It deals with 185 rows. Safe mode undoes no more than 100 actions.
# From 7.23 on a command that the router does not know stops the script where it
# stands: for a router that is far away, set apply.rollback in the site.
# Note: bridge-office will filter VLANs; what is untagged stays as it is, but tags that the site does not name pass no more, and a session through a port that becomes an access port of a VLAN ends.
# Note: hosts of LAN 'servers' may reach the router's services, because management.from lets every LAN in.
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
:if ([:pick $rcVersion 0 2] != "7." || $rcMinor < 22) do={:error "rosc: this script is for RouterOS 7.22 and later, this router runs $rcVersion"}
:if ($rcMinor > 24) do={:put "rosc: note: RouterOS $rcVersion is newer than what this script was checked for (7.24)"}
:if ([:len [/system scheduler find where name="rosc-rollback"]] > 0) do={
:local rcNext ""
:do {:set rcNext [:tostr [/system scheduler get [find where name="rosc-rollback"] next-run]]} on-error={}
:if ([:len $rcNext] > 0) do={:set rcNext (" (at " . $rcNext . ")")}
:error ("rosc: a rollback is pending: the state from before the last run comes back" . $rcNext . ". To keep what stands run: /system scheduler remove [find where name~\"^rosc-rollback\"]; /file remove [find where name~\"rosc-rollback.backup\"]; then run this script again")
}
:if ([:len [/interface ethernet find where default-name="ether1"]] = 0) do={:error "rosc: this router has no port ether1 (WAN 'a')"}
:if ([:len [/interface ethernet find where default-name="ether2"]] = 0) do={:error "rosc: this router has no port ether2 (WAN 'b')"}
:if ([:len [/interface ethernet find where default-name="ether3"]] = 0) do={:error "rosc: this router has no port ether3 (WAN 'c')"}
:if ([:len [/interface ethernet find where default-name="ether4"]] = 0) do={:error "rosc: this router has no port ether4 (LAN 'office')"}
:if ([:len [/interface ethernet find where default-name="ether5"]] = 0) do={:error "rosc: this router has no port ether5 (LAN 'office')"}
:if ([:len [/interface ethernet find where default-name="ether6"]] = 0) do={:error "rosc: this router has no port ether6 (LAN 'office')"}
:local rcUplinks [:toarray ""]
:set rcUplinks ($rcUplinks, "ether1-a", [/interface ethernet get [/interface ethernet find where default-name="ether1"] name])
:set rcUplinks ($rcUplinks, "ether2-b", [/interface ethernet get [/interface ethernet find where default-name="ether2"] name])
:set rcUplinks ($rcUplinks, "ether3-c", [/interface ethernet get [/interface ethernet find where default-name="ether3"] name])
:if ([:len [/interface find where name="ether1-a"]] > 0 && [:len [/interface ethernet find where name="ether1-a"]] = 0) do={:error "rosc: the name ether1-a is taken by an interface that is no port (WAN 'a')"}
:if ([:len [/interface find where name="ether2-b"]] > 0 && [:len [/interface ethernet find where name="ether2-b"]] = 0) do={:error "rosc: the name ether2-b is taken by an interface that is no port (WAN 'b')"}
:if ([:len [/interface find where name="ether3-c"]] > 0 && [:len [/interface ethernet find where name="ether3-c"]] = 0) do={:error "rosc: the name ether3-c is taken by an interface that is no port (WAN 'c')"}
:if ([:len [/interface find where name="vlan30-servers"]] > 0 && [:len [/interface vlan find where name="vlan30-servers"]] = 0) do={:error "rosc: the name vlan30-servers is taken by another interface"}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=0.0.0.0/0] do={
:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:") && [/ip route get $rcI distance] <= 3) do={:error "rosc: a default route of somebody else is in the way: gateway $[/ip route get $rcI gateway], distance $[/ip route get $rcI distance]; remove it or raise its distance above 3"}
}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=8.8.8.8/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 8.8.8.8 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=9.9.9.9/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 9.9.9.9 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=1.1.1.1/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 1.1.1.1 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=208.67.222.222/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 208.67.222.222 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=4.2.2.1/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 4.2.2.1 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=149.112.112.11/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 149.112.112.11 is in the way"}}
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
:foreach rcI in=[/ip address find where !dynamic !disabled network=10.0.0.0] do={
:local rcOn [/ip address get $rcI interface]
:if ($rcOn != "bridge-office" && [:typeof [:find $rcUplinks $rcOn]] = "nil" && !([:tostr [/ip address get $rcI comment]] ~ "^(rosc:|defconf)")) do={:error "rosc: the network of bridge-office is on $rcOn too: address $[/ip address get $rcI address]"}
}
:foreach rcI in=[/ip address find where !dynamic !disabled network=10.0.30.0] do={
:local rcOn [/ip address get $rcI interface]
:if ($rcOn != "vlan30-servers" && [:len [/interface vlan find where name=$rcOn interface="bridge-office" vlan-id=30]] = 0 && [:typeof [:find $rcUplinks $rcOn]] = "nil" && !([:tostr [/ip address get $rcI comment]] ~ "^(rosc:|defconf)")) do={:error "rosc: the network of vlan30-servers is on $rcOn too: address $[/ip address get $rcI address]"}
}
:foreach rcI in=[/ip address find where !dynamic !disabled network=203.0.113.8] do={
:local rcOn [/ip address get $rcI interface]
:if ($rcOn != "ether1-a" && [:typeof [:find $rcUplinks $rcOn]] = "nil" && !([:tostr [/ip address get $rcI comment]] ~ "^(rosc:|defconf)")) do={:error "rosc: the network of ether1-a is on $rcOn too: address $[/ip address get $rcI address]"}
}
:foreach rcI in=[/ip address find where !dynamic !disabled network=198.51.100.4] do={
:local rcOn [/ip address get $rcI interface]
:if ($rcOn != "ether2-b" && [:typeof [:find $rcUplinks $rcOn]] = "nil" && !([:tostr [/ip address get $rcI comment]] ~ "^(rosc:|defconf)")) do={:error "rosc: the network of ether2-b is on $rcOn too: address $[/ip address get $rcI address]"}
}
:local rcHolds do={
:foreach rcI in=[:toarray $rcIds] do={
:local rcText [:tostr $rcI]
:local rcLow $rcText
:local rcHigh $rcText
:local rcDash [:find $rcText "-"]
:if ([:typeof $rcDash] = "num") do={:set rcLow [:pick $rcText 0 $rcDash]; :set rcHigh [:pick $rcText ($rcDash + 1) [:len $rcText]]}
:if ([:tonum $rcLow] <= [:tonum $rcVid] && [:tonum $rcVid] <= [:tonum $rcHigh]) do={:return 1}
}
:return 0
}
:if ([:len [/interface find where name="vlan30-servers"]] > 0 && [:len [/interface vlan find where name="vlan30-servers"]] = 0) do={:error "rosc: the name vlan30-servers is taken by another interface (LAN 'servers')"}
:foreach rcI in=[/interface vlan find where name="vlan30-servers"] do={:if (!([:tostr [/interface vlan get $rcI comment]] ~ "^rosc:") && ([/interface vlan get $rcI interface] != "bridge-office" || [/interface vlan get $rcI vlan-id] != 30)) do={:error "rosc: the name vlan30-servers is taken by another interface (LAN 'servers')"}}
:foreach rcI in=[/interface bridge vlan find where !dynamic bridge="bridge-office"] do={
:local rcIds [/interface bridge vlan get $rcI vlan-ids]
:if ([:tostr $rcIds] != "30" && [$rcHolds rcIds=$rcIds rcVid=30] = 1) do={:error "rosc: VLAN 30 of LAN 'servers' is in an entry of /interface bridge vlan together with others: give it one of its own first"}
}
:foreach rcB in=[/interface bridge find where name="bridge-office" vlan-filtering=no] do={
:if ([:tostr [/interface bridge get $rcB frame-types]] = "admit-only-vlan-tagged") do={:error "rosc: bridge-office admits only tagged frames once it filters VLANs, so its own LAN would be cut off: set its frame-types to admit-all first"}
:foreach rcI in=[/interface vlan find where !disabled interface="bridge-office"] do={
:local rcVid [:tostr [/interface vlan get $rcI vlan-id]]
:local rcIs 0
:if ([:tostr [/interface vlan get $rcI comment]] ~ "^rosc:" || $rcVid ~ "^(30)\$") do={:set rcIs 1}
:foreach rcK in=[/interface bridge vlan find where !dynamic !disabled bridge="bridge-office"] do={:set rcIs ($rcIs + [$rcHolds rcIds=[/interface bridge vlan get $rcK vlan-ids] rcVid=$rcVid])}
:if ($rcIs = 0) do={:error "rosc: VLAN $rcVid of somebody else is on bridge-office, which does not filter VLANs yet: filtering would cut it off; give it an entry in /interface bridge vlan first"}
}
:local rcNamed ""
:set rcNamed ""
:foreach rcI in={"ether4";"ether5";"ether6"} do={
:if ([:len $rcNamed] > 0) do={:set rcNamed ($rcNamed . ",")}
:set rcNamed ($rcNamed . [/interface ethernet get [/interface ethernet find where default-name=$rcI] name])
}
:set rcNamed [:toarray $rcNamed]
:foreach rcI in=[/interface bridge port find where !dynamic bridge="bridge-office"] do={
:local rcOn [/interface bridge port get $rcI interface]
:if ([:typeof [:find $rcNamed $rcOn]] = "nil" && !([:tostr [/interface bridge port get $rcI comment]] ~ "^rosc:") && ([/interface bridge port get $rcI pvid] != [/interface bridge get $rcB pvid] || [:tostr [/interface bridge port get $rcI frame-types]] = "admit-only-vlan-tagged")) do={:error "rosc: port $rcOn of bridge-office has a pvid or frame-types of its own, which would come to life when the bridge filters VLANs: set them to those of the bridge first"}
}
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
:if ([/ip service get [:pick [/ip service find where name="winbox" !dynamic] 0] port] != 8291) do={:error "rosc: the service winbox does not listen on its port 8291, and the firewall would shut it off; set its port first"}
:if ([/ip service get [:pick [/ip service find where name="ssh" !dynamic] 0] port] != 22) do={:error "rosc: the service ssh does not listen on its port 22, and the firewall would shut it off; set its port first"}
:if ([:tostr [/ip settings get rp-filter]] = "strict") do={:error "rosc: rp-filter=strict drops what comes in by one WAN and leaves by another; set /ip settings rp-filter=loose or no"}
:local rcGo 1

# --- Ports that are WANs, by default-name
:if ([:len [/interface ethernet find where default-name="ether1" disabled=no name="ether1-a"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:foreach rcI in=[/interface ethernet find where name="ether1-a"] do={:if ([/interface ethernet get $rcI default-name] != "ether1") do={/interface ethernet set $rcI name=[/interface ethernet get $rcI default-name]}}
/interface ethernet set [/interface ethernet find where default-name="ether1"] disabled=no name=ether1-a
}}
:if ([:len [/interface ethernet find where default-name="ether2" disabled=no name="ether2-b"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:foreach rcI in=[/interface ethernet find where name="ether2-b"] do={:if ([/interface ethernet get $rcI default-name] != "ether2") do={/interface ethernet set $rcI name=[/interface ethernet get $rcI default-name]}}
/interface ethernet set [/interface ethernet find where default-name="ether2"] disabled=no name=ether2-b
}}
:if ([:len [/interface ethernet find where default-name="ether3" disabled=no name="ether3-c"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:foreach rcI in=[/interface ethernet find where name="ether3-c"] do={:if ([/interface ethernet get $rcI default-name] != "ether3") do={/interface ethernet set $rcI name=[/interface ethernet get $rcI default-name]}}
/interface ethernet set [/interface ethernet find where default-name="ether3"] disabled=no name=ether3-c
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
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/office" rc1="bridge-office" rcGo=$rcGo])

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
:foreach rcI in=[/interface bridge port find where !dynamic interface=ether1-a] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=LAN interface=ether1-a] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/ip dhcp-client find where !dynamic interface=ether1-a] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-client remove $rcI
}}
:foreach rcI in=[/interface bridge port find where !dynamic interface=ether2-b] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=LAN interface=ether2-b] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/ip dhcp-client find where !dynamic interface=ether2-b] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-client remove $rcI
}}
:foreach rcI in=[/interface bridge port find where !dynamic interface=ether3-c] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=LAN interface=ether3-c] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}

# --- What is a LAN is no WAN
:foreach rcI in=[/interface list member find where !dynamic list=WAN interface=bridge-office] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=WAN interface=vlan30-servers] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}

# --- Ports of the LANs
:foreach rcI in=[/interface bridge port find where !dynamic comment~"^rosc:"] do={
:local rcTag [/interface bridge port get $rcI comment]
:if ([:pick [/interface bridge port find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
}
:set rcPort [/interface ethernet get [/interface ethernet find where default-name="ether4"] name]
:if ([:len [/interface bridge port find where comment="rosc:lan-port/office/ether4" bridge=bridge-office frame-types=admit-all interface=$rcPort pvid=1]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface bridge port find where interface=$rcPort]
:if ([:len $rcId] = 0) do={:set rcId [/interface bridge port find where comment="rosc:lan-port/office/ether4"]} else={:foreach rcI in=[/interface bridge port find where comment="rosc:lan-port/office/ether4"] do={:if ($rcI != [:pick $rcId 0]) do={/interface bridge port set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface bridge port add comment="rosc:lan-port/office/ether4" bridge=bridge-office frame-types=admit-all interface=$rcPort} else={/interface bridge port set $rcId comment="rosc:lan-port/office/ether4" bridge=bridge-office frame-types=admit-all interface=$rcPort pvid=1}
}}
:set rcPort [/interface ethernet get [/interface ethernet find where default-name="ether5"] name]
:if ([:len [/interface bridge port find where comment="rosc:lan-port/office/ether5" bridge=bridge-office frame-types=admit-all interface=$rcPort pvid=1]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface bridge port find where interface=$rcPort]
:if ([:len $rcId] = 0) do={:set rcId [/interface bridge port find where comment="rosc:lan-port/office/ether5"]} else={:foreach rcI in=[/interface bridge port find where comment="rosc:lan-port/office/ether5"] do={:if ($rcI != [:pick $rcId 0]) do={/interface bridge port set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface bridge port add comment="rosc:lan-port/office/ether5" bridge=bridge-office frame-types=admit-all interface=$rcPort} else={/interface bridge port set $rcId comment="rosc:lan-port/office/ether5" bridge=bridge-office frame-types=admit-all interface=$rcPort pvid=1}
}}
:set rcPort [/interface ethernet get [/interface ethernet find where default-name="ether6"] name]
:if ([:len [/interface bridge port find where comment="rosc:lan-port/office/ether6" bridge=bridge-office frame-types=admit-only-untagged-and-priority-tagged interface=$rcPort pvid=30]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface bridge port find where interface=$rcPort]
:if ([:len $rcId] = 0) do={:set rcId [/interface bridge port find where comment="rosc:lan-port/office/ether6"]} else={:foreach rcI in=[/interface bridge port find where comment="rosc:lan-port/office/ether6"] do={:if ($rcI != [:pick $rcId 0]) do={/interface bridge port set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface bridge port add comment="rosc:lan-port/office/ether6" bridge=bridge-office frame-types=admit-only-untagged-and-priority-tagged interface=$rcPort pvid=30} else={/interface bridge port set $rcId comment="rosc:lan-port/office/ether6" bridge=bridge-office frame-types=admit-only-untagged-and-priority-tagged interface=$rcPort pvid=30}
}}

# --- Access ports that left the site are given back to their bridge
:set rcAll [:toarray ""]
:foreach rcI in=[/interface bridge port find where !dynamic comment~"^rosc:vlan-port/"] do={:if ([:typeof [:find $rcAll [:tostr [/interface bridge port get $rcI comment]]]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port set $rcI comment="" frame-types=admit-all pvid=1
}}
}

# --- VLANs
:foreach rcI in=[/interface vlan find where comment~"^rosc:"] do={
:local rcTag [/interface vlan get $rcI comment]
:if ([:pick [/interface vlan find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface vlan remove $rcI
}}
}
:if ([:len [/interface vlan find where comment="rosc:lan/servers" disabled=no interface=bridge-office mtu=1500 name="vlan30-servers" vlan-id=30]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface vlan find where interface=bridge-office vlan-id=30]
:if ([:len $rcId] = 0) do={:set rcId [/interface vlan find where comment="rosc:lan/servers"]} else={:foreach rcI in=[/interface vlan find where comment="rosc:lan/servers"] do={:if ($rcI != [:pick $rcId 0]) do={/interface vlan set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={:set rcId [/interface vlan find where interface=bridge-office vlan-id=30 comment~"^rosc:" comment!="rosc:lan/servers"]}
:foreach rcI in=[/interface vlan find where name="vlan30-servers"] do={:if ([:len $rcId] = 0 || $rcI != [:pick $rcId 0]) do={/interface vlan set $rcI name="vlan30-servers-old"}}
:if ([:len $rcId] = 0) do={/interface vlan add comment="rosc:lan/servers" interface=bridge-office name=vlan30-servers vlan-id=30} else={/interface vlan set $rcId comment="rosc:lan/servers" disabled=no interface=bridge-office mtu=1500 name=vlan30-servers vlan-id=30}
}}

# --- Which ports of the bridges carry which VLAN
:foreach rcI in=[/interface bridge vlan find where !dynamic comment~"^rosc:"] do={
:local rcTag [/interface bridge vlan get $rcI comment]
:if ([:pick [/interface bridge vlan find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge vlan remove $rcI
}}
}
:local rcTagged ""
:local rcUntagged ""
:local rcVlan do={
:local rcId ""
:local rcOk 0
:local rcIs 0
:local rcHas ""
:local rcText ""
:foreach rcI in=[/interface bridge vlan find where !dynamic bridge=$rcBridge] do={:if ([:tostr [/interface bridge vlan get $rcI vlan-ids]] = $rcVid) do={:set rcId $rcI; :set rcIs 1}}
:if ($rcIs = 1) do={
:if ([:tostr [/interface bridge vlan get $rcId comment]] = $rcTag && ![/interface bridge vlan get $rcId disabled]) do={:set rcOk 1}
:set rcHas [:toarray [/interface bridge vlan get $rcId tagged]]
:set rcText ","
:foreach rcI in=$rcHas do={:set rcText ($rcText . [:tostr $rcI] . ",")}
:if ([:len $rcHas] != [:len [:toarray $rcTagged]]) do={:set rcOk 0}
:foreach rcI in=[:toarray $rcTagged] do={:if ([:typeof [:find $rcText ("," . [:tostr $rcI] . ",")]] = "nil") do={:set rcOk 0}}
:set rcHas [:toarray [/interface bridge vlan get $rcId untagged]]
:set rcText ","
:foreach rcI in=$rcHas do={:set rcText ($rcText . [:tostr $rcI] . ",")}
:if ([:len $rcHas] != [:len [:toarray $rcUntagged]]) do={:set rcOk 0}
:foreach rcI in=[:toarray $rcUntagged] do={:if ([:typeof [:find $rcText ("," . [:tostr $rcI] . ",")]] = "nil") do={:set rcOk 0}}
}
:if ($rcOk = 1) do={:return 0}
:if ($rcGo = 0) do={:return 1}
:foreach rcI in=[/interface bridge vlan find where !dynamic comment=$rcTag] do={:if ($rcIs = 0) do={:set rcId $rcI; :set rcIs 1} else={:if ($rcI != $rcId) do={/interface bridge vlan set $rcI comment="rosc:old"}}}
:if ($rcIs = 0) do={/interface bridge vlan add comment=$rcTag bridge=$rcBridge tagged=$rcTagged untagged=$rcUntagged vlan-ids=$rcVid} else={/interface bridge vlan set $rcId comment=$rcTag bridge=$rcBridge disabled=no tagged=$rcTagged untagged=$rcUntagged vlan-ids=$rcVid}
:return 1
}
:set rcTagged "bridge-office"
:foreach rcI in={"ether4";"ether5"} do={
:if ([:len $rcTagged] > 0) do={:set rcTagged ($rcTagged . ",")}
:set rcTagged ($rcTagged . [/interface ethernet get [/interface ethernet find where default-name=$rcI] name])
}
:set rcUntagged ""
:foreach rcI in={"ether6"} do={
:if ([:len $rcUntagged] > 0) do={:set rcUntagged ($rcUntagged . ",")}
:set rcUntagged ($rcUntagged . [/interface ethernet get [/interface ethernet find where default-name=$rcI] name])
}
:set rcDiff ($rcDiff + [$rcVlan rcTag="rosc:lan/servers" rcBridge="bridge-office" rcVid="30" rcTagged=$rcTagged rcUntagged=$rcUntagged rcGo=$rcGo])

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
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:wan/a" rc1="ether1-a" rc2="WAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:wan/b" rc1="ether2-b" rc2="WAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:wan/c" rc1="ether3-c" rc2="WAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/office" rc1="bridge-office" rc2="LAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/servers" rc1="vlan30-servers" rc2="LAN" rcGo=$rcGo])

# --- DHCP pools
:foreach rcI in=[/ip pool find where comment~"^rosc:"] do={
:local rcTag [/ip pool get $rcI comment]
:if ([:pick [/ip pool find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip pool remove $rcI
}}
}
:if ([:len [/ip pool find where comment="rosc:dhcp/office" name="dhcp-office" ranges=10.0.0.100-10.0.0.199]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip pool find where name="dhcp-office"]
:if ([:len $rcId] = 0) do={:set rcId [/ip pool find where comment="rosc:dhcp/office"]} else={:foreach rcI in=[/ip pool find where comment="rosc:dhcp/office"] do={:if ($rcI != [:pick $rcId 0]) do={/ip pool set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip pool add comment="rosc:dhcp/office" name=dhcp-office ranges=10.0.0.100-10.0.0.199} else={/ip pool set $rcId comment="rosc:dhcp/office" name=dhcp-office ranges=10.0.0.100-10.0.0.199}
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
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/office" rc1="10.0.0.1/24" rc2="bridge-office" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/servers" rc1="10.0.30.1/24" rc2="vlan30-servers" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:wan/a" rc1="203.0.113.10/29" rc2="ether1-a" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:wan/b" rc1="198.51.100.6/30" rc2="ether2-b" rcGo=$rcGo])

# --- DHCP servers
:foreach rcI in=[/ip dhcp-server find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ip dhcp-server get $rcI comment]
:if ([:pick [/ip dhcp-server find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server remove $rcI
}}
}
:if ([:len [/ip dhcp-server find where comment="rosc:dhcp/office" address-pool="dhcp-office" disabled=no interface=bridge-office lease-time=8h name="dhcp-office"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-server find where interface=bridge-office]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-server find where comment="rosc:dhcp/office"]} else={:foreach rcI in=[/ip dhcp-server find where comment="rosc:dhcp/office"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-server set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-server add comment="rosc:dhcp/office" address-pool=dhcp-office disabled=no interface=bridge-office lease-time=8h name=dhcp-office} else={/ip dhcp-server set $rcId comment="rosc:dhcp/office" address-pool=dhcp-office disabled=no interface=bridge-office lease-time=8h name=dhcp-office}
}}

# --- What the DHCP servers hand out
:foreach rcI in=[/ip dhcp-server network find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ip dhcp-server network get $rcI comment]
:if ([:pick [/ip dhcp-server network find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server network remove $rcI
}}
}
:if ([:len [/ip dhcp-server network find where comment="rosc:dhcp/office" address=10.0.0.0/24 dns-server=10.0.0.1 domain="" gateway=10.0.0.1]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-server network find where address=10.0.0.0/24]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-server network find where comment="rosc:dhcp/office"]} else={:foreach rcI in=[/ip dhcp-server network find where comment="rosc:dhcp/office"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-server network set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-server network add comment="rosc:dhcp/office" address=10.0.0.0/24 dns-server=10.0.0.1 gateway=10.0.0.1} else={/ip dhcp-server network set $rcId comment="rosc:dhcp/office" address=10.0.0.0/24 dns-server=10.0.0.1 !domain gateway=10.0.0.1}
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
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:table/a" rc1="to-a" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:table/b" rc1="to-b" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:table/c" rc1="to-c" rcGo=$rcGo])

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
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:list/NOT-internet/1" rc1="10.0.0.0/8" rc2="NOT-internet" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:list/NOT-internet/2" rc1="100.64.0.0/10" rc2="NOT-internet" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:list/NOT-internet/3" rc1="169.254.0.0/16" rc2="NOT-internet" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:list/NOT-internet/4" rc1="172.16.0.0/12" rc2="NOT-internet" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:list/NOT-internet/5" rc1="192.168.0.0/16" rc2="NOT-internet" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:list/NOT-internet/6" rc1="224.0.0.0/4" rc2="NOT-internet" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan-network/office" rc1="10.0.0.0/24" rc2="LAN-networks" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan-network/servers" rc1="10.0.30.0/24" rc2="LAN-networks" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/a/1" rc1="10.0.0.0/24" rc2="bogons-a" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/a/2" rc1="10.0.30.0/24" rc2="bogons-a" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/a/3" rc1="0.0.0.0/8" rc2="bogons-a" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/a/4" rc1="10.0.0.0/8" rc2="bogons-a" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/a/5" rc1="100.64.0.0/10" rc2="bogons-a" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/a/6" rc1="127.0.0.0/8" rc2="bogons-a" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/a/7" rc1="169.254.0.0/16" rc2="bogons-a" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/a/8" rc1="172.16.0.0/12" rc2="bogons-a" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/a/9" rc1="192.0.0.0/24" rc2="bogons-a" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/a/10" rc1="192.0.2.0/24" rc2="bogons-a" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/a/11" rc1="198.18.0.0/15" rc2="bogons-a" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/a/12" rc1="224.0.0.0/4" rc2="bogons-a" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/a/13" rc1="240.0.0.0/4" rc2="bogons-a" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/b/1" rc1="10.0.0.0/24" rc2="bogons-b" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/b/2" rc1="10.0.30.0/24" rc2="bogons-b" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/b/3" rc1="0.0.0.0/8" rc2="bogons-b" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/b/4" rc1="10.0.0.0/8" rc2="bogons-b" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/b/5" rc1="100.64.0.0/10" rc2="bogons-b" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/b/6" rc1="127.0.0.0/8" rc2="bogons-b" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/b/7" rc1="169.254.0.0/16" rc2="bogons-b" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/b/8" rc1="172.16.0.0/12" rc2="bogons-b" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/b/9" rc1="192.0.0.0/24" rc2="bogons-b" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/b/10" rc1="192.0.2.0/24" rc2="bogons-b" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/b/11" rc1="198.18.0.0/15" rc2="bogons-b" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/b/12" rc1="224.0.0.0/4" rc2="bogons-b" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/b/13" rc1="240.0.0.0/4" rc2="bogons-b" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/c/1" rc1="10.0.0.0/24" rc2="bogons-c" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/c/2" rc1="10.0.30.0/24" rc2="bogons-c" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/c/3" rc1="0.0.0.0/8" rc2="bogons-c" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/c/4" rc1="127.0.0.0/8" rc2="bogons-c" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/c/5" rc1="169.254.0.0/16" rc2="bogons-c" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/c/6" rc1="192.0.0.0/24" rc2="bogons-c" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/c/7" rc1="192.0.2.0/24" rc2="bogons-c" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/c/8" rc1="198.18.0.0/15" rc2="bogons-c" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/c/9" rc1="224.0.0.0/4" rc2="bogons-c" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/c/10" rc1="240.0.0.0/4" rc2="bogons-c" rcGo=$rcGo])

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
:if ([:len [/ip firewall mangle find where comment="rosc:mark-in/a" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=ether1-a in-interface-list="" new-connection-mark="from-a" out-interface="" passthrough=yes per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mark-in/a"]
:local rcNew [/ip firewall mangle add comment="rosc:mark-in/a" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether1-a new-connection-mark=from-a passthrough=yes]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mark-in/a" rcAt=1 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mark-in/b" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=ether2-b in-interface-list="" new-connection-mark="from-b" out-interface="" passthrough=yes per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mark-in/b"]
:local rcNew [/ip firewall mangle add comment="rosc:mark-in/b" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether2-b new-connection-mark=from-b passthrough=yes]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mark-in/b" rcAt=2 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mark-in/c" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=ether3-c in-interface-list="" new-connection-mark="from-c" out-interface="" passthrough=yes per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mark-in/c"]
:local rcNew [/ip firewall mangle add comment="rosc:mark-in/c" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether3-c new-connection-mark=from-c passthrough=yes]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mark-in/c" rcAt=3 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mark/lans" action=accept chain=prerouting connection-mark="" connection-state="" disabled=no dst-address="" dst-address-list="LAN-networks" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN out-interface="" per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mark/lans"]
:local rcNew [/ip firewall mangle add comment="rosc:mark/lans" action=accept chain=prerouting dst-address-list=LAN-networks in-interface-list=LAN]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mark/lans" rcAt=4 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:balance/a/1" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="!NOT-internet" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-connection-mark="from-a" out-interface="" passthrough=yes per-connection-classifier="both-addresses:4/0" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:balance/a/1"]
:local rcNew [/ip firewall mangle add comment="rosc:balance/a/1" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new dst-address-list=!NOT-internet in-interface-list=LAN new-connection-mark=from-a passthrough=yes per-connection-classifier=both-addresses:4/0]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:balance/a/1" rcAt=5 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:balance/a/2" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="!NOT-internet" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-connection-mark="from-a" out-interface="" passthrough=yes per-connection-classifier="both-addresses:4/1" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:balance/a/2"]
:local rcNew [/ip firewall mangle add comment="rosc:balance/a/2" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new dst-address-list=!NOT-internet in-interface-list=LAN new-connection-mark=from-a passthrough=yes per-connection-classifier=both-addresses:4/1]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:balance/a/2" rcAt=6 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:balance/a/3" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="!NOT-internet" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-connection-mark="from-a" out-interface="" passthrough=yes per-connection-classifier="both-addresses:4/2" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:balance/a/3"]
:local rcNew [/ip firewall mangle add comment="rosc:balance/a/3" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new dst-address-list=!NOT-internet in-interface-list=LAN new-connection-mark=from-a passthrough=yes per-connection-classifier=both-addresses:4/2]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:balance/a/3" rcAt=7 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:balance/b/1" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="!NOT-internet" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-connection-mark="from-b" out-interface="" passthrough=yes per-connection-classifier="both-addresses:4/3" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:balance/b/1"]
:local rcNew [/ip firewall mangle add comment="rosc:balance/b/1" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new dst-address-list=!NOT-internet in-interface-list=LAN new-connection-mark=from-b passthrough=yes per-connection-classifier=both-addresses:4/3]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:balance/b/1" rcAt=8 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-lan/a" action=mark-routing chain=prerouting connection-mark="from-a" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-routing-mark=to-a out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-lan/a"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-lan/a" action=mark-routing chain=prerouting connection-mark=from-a in-interface-list=LAN new-routing-mark=to-a passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-lan/a" rcAt=9 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-lan/b" action=mark-routing chain=prerouting connection-mark="from-b" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-routing-mark=to-b out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-lan/b"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-lan/b" action=mark-routing chain=prerouting connection-mark=from-b in-interface-list=LAN new-routing-mark=to-b passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-lan/b" rcAt=10 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-lan/c" action=mark-routing chain=prerouting connection-mark="from-c" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-routing-mark=to-c out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-lan/c"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-lan/c" action=mark-routing chain=prerouting connection-mark=from-c in-interface-list=LAN new-routing-mark=to-c passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-lan/c" rcAt=11 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-router/a" action=mark-routing chain=output connection-mark="from-a" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="!local" dst-port="" in-interface="" in-interface-list="" new-routing-mark=to-a out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-router/a"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-router/a" action=mark-routing chain=output connection-mark=from-a dst-address-type=!local new-routing-mark=to-a passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-router/a" rcAt=12 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-router/b" action=mark-routing chain=output connection-mark="from-b" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="!local" dst-port="" in-interface="" in-interface-list="" new-routing-mark=to-b out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-router/b"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-router/b" action=mark-routing chain=output connection-mark=from-b dst-address-type=!local new-routing-mark=to-b passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-router/b" rcAt=13 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-router/c" action=mark-routing chain=output connection-mark="from-c" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="!local" dst-port="" in-interface="" in-interface-list="" new-routing-mark=to-c out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-router/c"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-router/c" action=mark-routing chain=output connection-mark=from-c dst-address-type=!local new-routing-mark=to-c passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-router/c" rcAt=14 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mss-out/c" action=change-mss chain=forward connection-mark="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" new-mss=1360 out-interface=ether3-c passthrough=yes per-connection-classifier="" protocol=tcp src-address="" src-address-list="" tcp-flags="syn" tcp-mss="1361-65535"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mss-out/c"]
:local rcNew [/ip firewall mangle add comment="rosc:mss-out/c" action=change-mss chain=forward new-mss=1360 out-interface=ether3-c passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mss-out/c" rcAt=15 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mss-in/c" action=change-mss chain=forward connection-mark="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=ether3-c in-interface-list="" new-mss=1360 out-interface="" passthrough=yes per-connection-classifier="" protocol=tcp src-address="" src-address-list="" tcp-flags="syn" tcp-mss="1361-65535"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mss-in/c"]
:local rcNew [/ip firewall mangle add comment="rosc:mss-in/c" action=change-mss chain=forward in-interface=ether3-c new-mss=1360 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mss-in/c" rcAt=16 rcEnd=0 rcGo=$rcGo])

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
:if ([:len [/ip firewall nat find where comment="rosc:forward/web/1" action=dst-nat chain=dstnat disabled=no dst-address="" dst-address-list="" dst-address-type="local" dst-port="80,443" in-interface=ether1-a in-interface-list="" ipsec-policy="" out-interface="" protocol=tcp src-address="" src-address-list="" to-addresses=10.0.30.10 to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:forward/web/1"]
:local rcNew [/ip firewall nat add comment="rosc:forward/web/1" action=dst-nat chain=dstnat dst-address-type=local dst-port=80,443 in-interface=ether1-a protocol=tcp to-addresses=10.0.30.10]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward/web/1" rcAt=0 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:forward/web/2" action=dst-nat chain=dstnat disabled=no dst-address="" dst-address-list="" dst-address-type="local" dst-port="80,443" in-interface=ether2-b in-interface-list="" ipsec-policy="" out-interface="" protocol=tcp src-address="" src-address-list="" to-addresses=10.0.30.10 to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:forward/web/2"]
:local rcNew [/ip firewall nat add comment="rosc:forward/web/2" action=dst-nat chain=dstnat dst-address-type=local dst-port=80,443 in-interface=ether2-b protocol=tcp to-addresses=10.0.30.10]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward/web/2" rcAt=1 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:hairpin/web/1" action=dst-nat chain=dstnat disabled=no dst-address=203.0.113.10 dst-address-list="" dst-address-type="" dst-port="80,443" in-interface="" in-interface-list=LAN ipsec-policy="" out-interface="" protocol=tcp src-address="" src-address-list="" to-addresses=10.0.30.10 to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:hairpin/web/1"]
:local rcNew [/ip firewall nat add comment="rosc:hairpin/web/1" action=dst-nat chain=dstnat dst-address=203.0.113.10 dst-port=80,443 in-interface-list=LAN protocol=tcp to-addresses=10.0.30.10]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:hairpin/web/1" rcAt=2 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:hairpin/web/2" action=dst-nat chain=dstnat disabled=no dst-address=198.51.100.6 dst-address-list="" dst-address-type="" dst-port="80,443" in-interface="" in-interface-list=LAN ipsec-policy="" out-interface="" protocol=tcp src-address="" src-address-list="" to-addresses=10.0.30.10 to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:hairpin/web/2"]
:local rcNew [/ip firewall nat add comment="rosc:hairpin/web/2" action=dst-nat chain=dstnat dst-address=198.51.100.6 dst-port=80,443 in-interface-list=LAN protocol=tcp to-addresses=10.0.30.10]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:hairpin/web/2" rcAt=3 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:forward/mail/1" action=dst-nat chain=dstnat disabled=no dst-address="" dst-address-list="" dst-address-type="local" dst-port="25" in-interface=ether1-a in-interface-list="" ipsec-policy="" out-interface="" protocol=tcp src-address="" src-address-list="" to-addresses=10.0.30.11 to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:forward/mail/1"]
:local rcNew [/ip firewall nat add comment="rosc:forward/mail/1" action=dst-nat chain=dstnat dst-address-type=local dst-port=25 in-interface=ether1-a protocol=tcp to-addresses=10.0.30.11]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward/mail/1" rcAt=4 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:hairpin/mail/1" action=dst-nat chain=dstnat disabled=no dst-address=203.0.113.10 dst-address-list="" dst-address-type="" dst-port="25" in-interface="" in-interface-list=LAN ipsec-policy="" out-interface="" protocol=tcp src-address="" src-address-list="" to-addresses=10.0.30.11 to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:hairpin/mail/1"]
:local rcNew [/ip firewall nat add comment="rosc:hairpin/mail/1" action=dst-nat chain=dstnat dst-address=203.0.113.10 dst-port=25 in-interface-list=LAN protocol=tcp to-addresses=10.0.30.11]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:hairpin/mail/1" rcAt=5 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:hairpin-source/servers" action=masquerade chain=srcnat disabled=no dst-address=10.0.30.0/24 dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" ipsec-policy="" out-interface=vlan30-servers protocol="" src-address=10.0.30.0/24 src-address-list="" to-addresses="" to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:hairpin-source/servers"]
:local rcNew [/ip firewall nat add comment="rosc:hairpin-source/servers" action=masquerade chain=srcnat dst-address=10.0.30.0/24 out-interface=vlan30-servers src-address=10.0.30.0/24]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:hairpin-source/servers" rcAt=6 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:nat/a" action=src-nat chain=srcnat disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" ipsec-policy="out,none" out-interface=ether1-a protocol="" src-address="" src-address-list="" to-addresses=203.0.113.10 to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:nat/a"]
:local rcNew [/ip firewall nat add comment="rosc:nat/a" action=src-nat chain=srcnat ipsec-policy=out,none out-interface=ether1-a to-addresses=203.0.113.10]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:nat/a" rcAt=7 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:nat/b" action=src-nat chain=srcnat disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" ipsec-policy="out,none" out-interface=ether2-b protocol="" src-address="" src-address-list="" to-addresses=198.51.100.6 to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:nat/b"]
:local rcNew [/ip firewall nat add comment="rosc:nat/b" action=src-nat chain=srcnat ipsec-policy=out,none out-interface=ether2-b to-addresses=198.51.100.6]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:nat/b" rcAt=8 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:nat/c" action=masquerade chain=srcnat disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" ipsec-policy="out,none" out-interface=ether3-c protocol="" src-address="" src-address-list="" to-addresses="" to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:nat/c"]
:local rcNew [/ip firewall nat add comment="rosc:nat/c" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=ether3-c]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:nat/c" rcAt=9 rcEnd=0 rcGo=$rcGo])

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
:if ([:len [/ip firewall filter find where comment="rosc:input-bogons/a" action=drop chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=ether1-a in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-a"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input-bogons/a"]
:local rcNew [/ip firewall filter add comment="rosc:input-bogons/a" action=drop chain=input in-interface=ether1-a src-address-list=bogons-a]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input-bogons/a" rcAt=2 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input-bogons/b" action=drop chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=ether2-b in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-b"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input-bogons/b"]
:local rcNew [/ip firewall filter add comment="rosc:input-bogons/b" action=drop chain=input in-interface=ether2-b src-address-list=bogons-b]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input-bogons/b" rcAt=3 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input-bogons/c" action=drop chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=ether3-c in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-c"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input-bogons/c"]
:local rcNew [/ip firewall filter add comment="rosc:input-bogons/c" action=drop chain=input in-interface=ether3-c src-address-list=bogons-c]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input-bogons/c" rcAt=4 rcEnd=0 rcGo=$rcGo])
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
:if ([:len [/ip firewall filter find where comment="rosc:forward-bogons/a" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=ether1-a in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-a"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-bogons/a"]
:local rcNew [/ip firewall filter add comment="rosc:forward-bogons/a" action=drop chain=forward in-interface=ether1-a src-address-list=bogons-a]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-bogons/a" rcAt=14 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward-bogons/b" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=ether2-b in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-b"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-bogons/b"]
:local rcNew [/ip firewall filter add comment="rosc:forward-bogons/b" action=drop chain=forward in-interface=ether2-b src-address-list=bogons-b]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-bogons/b" rcAt=15 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward-bogons/c" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=ether3-c in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-c"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-bogons/c"]
:local rcNew [/ip firewall filter add comment="rosc:forward-bogons/c" action=drop chain=forward in-interface=ether3-c src-address-list=bogons-c]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-bogons/c" rcAt=16 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward-rule/office-to-servers" action=accept chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=bridge-office in-interface-list="" log=no out-interface=vlan30-servers out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-rule/office-to-servers"]
:local rcNew [/ip firewall filter add comment="rosc:forward-rule/office-to-servers" action=accept chain=forward in-interface=bridge-office out-interface=vlan30-servers]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-rule/office-to-servers" rcAt=17 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:access-out/servers" action=drop chain=forward connection-mark="" connection-nat-state="!dstnat" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=vlan30-servers in-interface-list="" log=no out-interface="" out-interface-list="!WAN" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:access-out/servers"]
:local rcNew [/ip firewall filter add comment="rosc:access-out/servers" action=drop chain=forward connection-nat-state=!dstnat in-interface=vlan30-servers out-interface-list=!WAN]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:access-out/servers" rcAt=18 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:access-in/servers" action=drop chain=forward connection-mark="" connection-nat-state="!dstnat" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list=LAN log=no out-interface=vlan30-servers out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:access-in/servers"]
:local rcNew [/ip firewall filter add comment="rosc:access-in/servers" action=drop chain=forward connection-nat-state=!dstnat in-interface-list=LAN out-interface=vlan30-servers]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:access-in/servers" rcAt=19 rcEnd=0 rcGo=$rcGo])
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
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6-rule/office-to-servers" action=accept chain=forward connection-state="" disabled=no dst-port="" in-interface=bridge-office in-interface-list="" log=no out-interface=vlan30-servers out-interface-list="" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6-rule/office-to-servers"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6-rule/office-to-servers" action=accept chain=forward in-interface=bridge-office out-interface=vlan30-servers]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6-rule/office-to-servers" rcAt=11 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/access-out-servers" action=drop chain=forward connection-state="" disabled=no dst-port="" in-interface=vlan30-servers in-interface-list="" log=no out-interface="" out-interface-list="!WAN" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/access-out-servers"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/access-out-servers" action=drop chain=forward in-interface=vlan30-servers out-interface-list=!WAN]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/access-out-servers" rcAt=12 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/access-in-servers" action=drop chain=forward connection-state="" disabled=no dst-port="" in-interface="" in-interface-list=LAN log=no out-interface=vlan30-servers out-interface-list="" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/access-in-servers"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/access-in-servers" action=drop chain=forward in-interface-list=LAN out-interface=vlan30-servers]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/access-in-servers" rcAt=13 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/icmpv6" action=accept chain=forward connection-state="" disabled=no dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol=icmpv6 src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/icmpv6"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/icmpv6" action=accept chain=forward protocol=icmpv6]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/icmpv6" rcAt=14 rcEnd=0 rcGo=$rcGo])
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
:if (([:tostr [/system identity get name]] != "office-heraklion")) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/system identity set name=office-heraklion
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
:if ([:len [/ip route find where comment="rosc:probe/a/1" check-gateway=none disabled=no distance=1 dst-address=8.8.8.8/32 gateway=203.0.113.9%ether1-a routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/a/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/a/1" dst-address=8.8.8.8/32 gateway=203.0.113.9%ether1-a scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/a/1" check-gateway=none disabled=no distance=1 dst-address=8.8.8.8/32 gateway=203.0.113.9%ether1-a routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/a/1" blackhole check-gateway=none disabled=no distance=254 dst-address=8.8.8.8/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/a/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/a/1" blackhole distance=254 dst-address=8.8.8.8/32} else={/ip route set $rcId comment="rosc:probe-hole/a/1" blackhole check-gateway=none disabled=no distance=254 dst-address=8.8.8.8/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe/a/2" check-gateway=none disabled=no distance=1 dst-address=9.9.9.9/32 gateway=203.0.113.9%ether1-a routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/a/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/a/2" dst-address=9.9.9.9/32 gateway=203.0.113.9%ether1-a scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/a/2" check-gateway=none disabled=no distance=1 dst-address=9.9.9.9/32 gateway=203.0.113.9%ether1-a routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/a/2" blackhole check-gateway=none disabled=no distance=254 dst-address=9.9.9.9/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/a/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/a/2" blackhole distance=254 dst-address=9.9.9.9/32} else={/ip route set $rcId comment="rosc:probe-hole/a/2" blackhole check-gateway=none disabled=no distance=254 dst-address=9.9.9.9/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:default/a/1" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/a/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/a/1" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/a/1" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:default/a/2" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/a/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/a/2" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/a/2" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/a/1" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=to-a scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/a/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/a/1" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=to-a scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/a/1" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=to-a scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/a/2" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=to-a scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/a/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/a/2" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=to-a scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/a/2" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=to-a scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:probe/b/1" check-gateway=none disabled=no distance=1 dst-address=1.1.1.1/32 gateway=198.51.100.5%ether2-b routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/b/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/b/1" dst-address=1.1.1.1/32 gateway=198.51.100.5%ether2-b scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/b/1" check-gateway=none disabled=no distance=1 dst-address=1.1.1.1/32 gateway=198.51.100.5%ether2-b routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/b/1" blackhole check-gateway=none disabled=no distance=254 dst-address=1.1.1.1/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/b/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/b/1" blackhole distance=254 dst-address=1.1.1.1/32} else={/ip route set $rcId comment="rosc:probe-hole/b/1" blackhole check-gateway=none disabled=no distance=254 dst-address=1.1.1.1/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe/b/2" check-gateway=none disabled=no distance=1 dst-address=208.67.222.222/32 gateway=198.51.100.5%ether2-b routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/b/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/b/2" dst-address=208.67.222.222/32 gateway=198.51.100.5%ether2-b scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/b/2" check-gateway=none disabled=no distance=1 dst-address=208.67.222.222/32 gateway=198.51.100.5%ether2-b routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/b/2" blackhole check-gateway=none disabled=no distance=254 dst-address=208.67.222.222/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/b/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/b/2" blackhole distance=254 dst-address=208.67.222.222/32} else={/ip route set $rcId comment="rosc:probe-hole/b/2" blackhole check-gateway=none disabled=no distance=254 dst-address=208.67.222.222/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:default/b/1" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/b/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/b/1" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/b/1" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:default/b/2" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/b/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/b/2" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/b/2" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/b/1" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=to-b scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/b/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/b/1" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=to-b scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/b/1" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=to-b scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/b/2" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=to-b scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/b/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/b/2" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=to-b scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/b/2" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=to-b scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:probe/c/1" check-gateway=none distance=1 dst-address=4.2.2.1/32 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/c/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/c/1" disabled=yes dst-address=4.2.2.1/32 gateway=192.168.8.1%ether3-c scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/c/1" check-gateway=none distance=1 dst-address=4.2.2.1/32 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/c/1" blackhole check-gateway=none disabled=no distance=254 dst-address=4.2.2.1/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/c/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/c/1" blackhole distance=254 dst-address=4.2.2.1/32} else={/ip route set $rcId comment="rosc:probe-hole/c/1" blackhole check-gateway=none disabled=no distance=254 dst-address=4.2.2.1/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe/c/2" check-gateway=none distance=1 dst-address=149.112.112.11/32 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/c/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/c/2" disabled=yes dst-address=149.112.112.11/32 gateway=192.168.8.1%ether3-c scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/c/2" check-gateway=none distance=1 dst-address=149.112.112.11/32 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/c/2" blackhole check-gateway=none disabled=no distance=254 dst-address=149.112.112.11/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/c/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/c/2" blackhole distance=254 dst-address=149.112.112.11/32} else={/ip route set $rcId comment="rosc:probe-hole/c/2" blackhole check-gateway=none disabled=no distance=254 dst-address=149.112.112.11/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:default/c/1" check-gateway=ping disabled=no distance=3 dst-address=0.0.0.0/0 gateway=4.2.2.1 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/c/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/c/1" check-gateway=ping distance=3 dst-address=0.0.0.0/0 gateway=4.2.2.1 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/c/1" check-gateway=ping disabled=no distance=3 dst-address=0.0.0.0/0 gateway=4.2.2.1 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:default/c/2" check-gateway=ping disabled=no distance=3 dst-address=0.0.0.0/0 gateway=149.112.112.11 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/c/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/c/2" check-gateway=ping distance=3 dst-address=0.0.0.0/0 gateway=149.112.112.11 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/c/2" check-gateway=ping disabled=no distance=3 dst-address=0.0.0.0/0 gateway=149.112.112.11 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/c/1" check-gateway=ping disabled=no distance=3 dst-address=0.0.0.0/0 gateway=4.2.2.1 routing-table=to-c scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/c/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/c/1" check-gateway=ping distance=3 dst-address=0.0.0.0/0 gateway=4.2.2.1 routing-table=to-c scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/c/1" check-gateway=ping disabled=no distance=3 dst-address=0.0.0.0/0 gateway=4.2.2.1 routing-table=to-c scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/c/2" check-gateway=ping disabled=no distance=3 dst-address=0.0.0.0/0 gateway=149.112.112.11 routing-table=to-c scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/c/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/c/2" check-gateway=ping distance=3 dst-address=0.0.0.0/0 gateway=149.112.112.11 routing-table=to-c scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/c/2" check-gateway=ping disabled=no distance=3 dst-address=0.0.0.0/0 gateway=149.112.112.11 routing-table=to-c scope=30 target-scope=11}
}}

# --- WAN 'c' may have a lease already: its probes follow it before the client loses a default route of its own
:if ($rcGo = 1) do={
:foreach rcC in=[/ip dhcp-client find where interface=ether3-c] do={
:if ([/ip dhcp-client get $rcC status] = "bound") do={
:local rcGw [:tostr [/ip dhcp-client get $rcC gateway]]
:if ([:len $rcGw] > 0) do={
:set rcGw ($rcGw . "%" . "ether3-c")
:foreach rcR in=[/ip route find where comment~"^rosc:probe/c/"] do={:if ([:tostr [/ip route get $rcR gateway]] != $rcGw) do={/ip route set $rcR gateway=$rcGw}}
/ip route enable [/ip route find where comment~"^rosc:probe/c/" disabled=yes]
}
} else={
/ip route disable [/ip route find where comment~"^rosc:probe/c/" disabled=no]
}
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
    :foreach rcR in=[/ip route find where comment~\"^rosc:probe/c/\"] do={:if ([:tostr [/ip route get \$rcR gateway]] != \$rcGw) do={/ip route set \$rcR gateway=\$rcGw}}\n\
    /ip route enable [/ip route find where comment~\"^rosc:probe/c/\" disabled=yes]\n\
    }\n\
    } else={\n\
    /ip route disable [/ip route find where comment~\"^rosc:probe/c/\" disabled=no]\n\
    :local rcIp \$\"lease-address\"\n\
    :if ([:len \$rcIp] > 0 && [:len [/ip route find where comment~\"^rosc:default/(a|b)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }"
:if ([:len [/ip dhcp-client find where comment="rosc:wan/c" add-default-route=no dhcp-options="hostname,clientid" disabled=no interface=ether3-c script=$rcText use-peer-dns=no use-peer-ntp=no]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-client find where interface=ether3-c]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-client find where comment="rosc:wan/c"]} else={:foreach rcI in=[/ip dhcp-client find where comment="rosc:wan/c"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-client set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-client add comment="rosc:wan/c" add-default-route=no disabled=no interface=ether3-c script=$rcText use-peer-dns=no use-peer-ntp=no} else={/ip dhcp-client set $rcId comment="rosc:wan/c" add-default-route=no dhcp-options=hostname,clientid disabled=no interface=ether3-c script=$rcText use-peer-dns=no use-peer-ntp=no}
}}

# --- What happens when a WAN goes or returns
:foreach rcI in=[/system script find where comment~"^rosc:"] do={
:local rcTag [/system script get $rcI comment]
:if ([:pick [/system script find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/system script remove $rcI
}}
}
:set rcText ":global rcWan\n\
    :if ([:typeof \$rcWan] != \"array\") do={:set rcWan [:toarray \"\"]}\n\
    :local rcWas (\$rcWan->\"a\")\n\
    :local rcNow \$rcWas\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/a/\" status=\"up\"]] > 0) do={:set rcNow \"up\"}\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/a/\" status!=\"down\"]] = 0) do={:set rcNow \"down\"}\n\
    :if (\$rcNow != \$rcWas) do={\n\
    :set (\$rcWan->\"a\") \$rcNow\n\
    :if (\$rcNow = \"down\") do={:log warning \"rosc: WAN a is down\"} else={:log info \"rosc: WAN a is up\"}\n\
    :if (\$rcNow = \"down\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/a/\" active]] > 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/a/\" active]] = 0 && [:len [/ip route find where comment~\"^rosc:default/(b|c)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=ether1-a] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    :if (\$rcNow = \"up\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/a/\" active]] = 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/a/\" active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=ether2-b] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/b/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-b\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=ether3-c] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/c/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-c\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    }\n\
    }"
:if ([:len [/system script find where comment="rosc:wan/a" dont-require-permissions=no name="rosc-wan-a" source=$rcText]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-wan-a"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:wan/a"]} else={:foreach rcI in=[/system script find where comment="rosc:wan/a"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:wan/a" name=rosc-wan-a policy=read,write,test source=$rcText} else={/system script set $rcId comment="rosc:wan/a" dont-require-permissions=no name=rosc-wan-a policy=read,write,test source=$rcText}
}}
:set rcText ":global rcWan\n\
    :if ([:typeof \$rcWan] != \"array\") do={:set rcWan [:toarray \"\"]}\n\
    :local rcWas (\$rcWan->\"b\")\n\
    :local rcNow \$rcWas\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/b/\" status=\"up\"]] > 0) do={:set rcNow \"up\"}\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/b/\" status!=\"down\"]] = 0) do={:set rcNow \"down\"}\n\
    :if (\$rcNow != \$rcWas) do={\n\
    :set (\$rcWan->\"b\") \$rcNow\n\
    :if (\$rcNow = \"down\") do={:log warning \"rosc: WAN b is down\"} else={:log info \"rosc: WAN b is up\"}\n\
    :if (\$rcNow = \"down\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/b/\" active]] > 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/b/\" active]] = 0 && [:len [/ip route find where comment~\"^rosc:default/(a|c)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=ether2-b] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    :if (\$rcNow = \"up\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/b/\" active]] = 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/b/\" active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=ether1-a] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/a/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\" connection-mark=\"from-b\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=ether3-c] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/c/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-c\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    }\n\
    }"
:if ([:len [/system script find where comment="rosc:wan/b" dont-require-permissions=no name="rosc-wan-b" source=$rcText]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-wan-b"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:wan/b"]} else={:foreach rcI in=[/system script find where comment="rosc:wan/b"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:wan/b" name=rosc-wan-b policy=read,write,test source=$rcText} else={/system script set $rcId comment="rosc:wan/b" dont-require-permissions=no name=rosc-wan-b policy=read,write,test source=$rcText}
}}
:set rcText ":global rcWan\n\
    :if ([:typeof \$rcWan] != \"array\") do={:set rcWan [:toarray \"\"]}\n\
    :local rcWas (\$rcWan->\"c\")\n\
    :local rcNow \$rcWas\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/c/\" status=\"up\"]] > 0) do={:set rcNow \"up\"}\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/c/\" status!=\"down\"]] = 0) do={:set rcNow \"down\"}\n\
    :if (\$rcNow != \$rcWas) do={\n\
    :set (\$rcWan->\"c\") \$rcNow\n\
    :if (\$rcNow = \"down\") do={:log warning \"rosc: WAN c is down\"} else={:log info \"rosc: WAN c is up\"}\n\
    :if (\$rcNow = \"down\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/c/\" active]] > 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/c/\" active]] = 0 && [:len [/ip route find where comment~\"^rosc:default/(a|b)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=ether3-c] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    :if (\$rcNow = \"up\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/c/\" active]] = 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/c/\" active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=ether1-a] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/a/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=ether2-b] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/b/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    }\n\
    }"
:if ([:len [/system script find where comment="rosc:wan/c" dont-require-permissions=no name="rosc-wan-c" source=$rcText]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-wan-c"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:wan/c"]} else={:foreach rcI in=[/system script find where comment="rosc:wan/c"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:wan/c" name=rosc-wan-c policy=read,write,test source=$rcText} else={/system script set $rcId comment="rosc:wan/c" dont-require-permissions=no name=rosc-wan-c policy=read,write,test source=$rcText}
}}

# --- One netwatch per probe
:foreach rcI in=[/tool netwatch find where comment~"^rosc:"] do={
:local rcTag [/tool netwatch get $rcI comment]
:if ([:pick [/tool netwatch find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/tool netwatch remove $rcI
}}
}
:if ([:len [/tool netwatch find where comment="rosc:probe/a/1" disabled=no down-script="/system script run rosc-wan-a" host=8.8.8.8 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-a"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/a/1"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/a/1" disabled=no down-script="/system script run rosc-wan-a" host=8.8.8.8 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-a"} else={/tool netwatch set $rcId comment="rosc:probe/a/1" disabled=no down-script="/system script run rosc-wan-a" host=8.8.8.8 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-a"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/a/2" disabled=no down-script="/system script run rosc-wan-a" host=9.9.9.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-a"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/a/2"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/a/2" disabled=no down-script="/system script run rosc-wan-a" host=9.9.9.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-a"} else={/tool netwatch set $rcId comment="rosc:probe/a/2" disabled=no down-script="/system script run rosc-wan-a" host=9.9.9.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-a"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/b/1" disabled=no down-script="/system script run rosc-wan-b" host=1.1.1.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-b"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/b/1"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/b/1" disabled=no down-script="/system script run rosc-wan-b" host=1.1.1.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-b"} else={/tool netwatch set $rcId comment="rosc:probe/b/1" disabled=no down-script="/system script run rosc-wan-b" host=1.1.1.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-b"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/b/2" disabled=no down-script="/system script run rosc-wan-b" host=208.67.222.222 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-b"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/b/2"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/b/2" disabled=no down-script="/system script run rosc-wan-b" host=208.67.222.222 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-b"} else={/tool netwatch set $rcId comment="rosc:probe/b/2" disabled=no down-script="/system script run rosc-wan-b" host=208.67.222.222 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-b"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/c/1" disabled=no down-script="/system script run rosc-wan-c" host=4.2.2.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-c"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/c/1"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/c/1" disabled=no down-script="/system script run rosc-wan-c" host=4.2.2.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-c"} else={/tool netwatch set $rcId comment="rosc:probe/c/1" disabled=no down-script="/system script run rosc-wan-c" host=4.2.2.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-c"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/c/2" disabled=no down-script="/system script run rosc-wan-c" host=149.112.112.11 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-c"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/c/2"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/c/2" disabled=no down-script="/system script run rosc-wan-c" host=149.112.112.11 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-c"} else={/tool netwatch set $rcId comment="rosc:probe/c/2" disabled=no down-script="/system script run rosc-wan-c" host=149.112.112.11 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-c"}
}}

# --- Bridges filter VLANs, now that all of the above stands
:if ([:len [/interface bridge find where name="bridge-office" vlan-filtering=yes]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge set [/interface bridge find where name="bridge-office"] vlan-filtering=yes
}}

# --- The lease script's body once for WAN 'c': a client that is bound already does not call it
:if ($rcGo = 1) do={
:foreach rcC in=[/ip dhcp-client find where comment="rosc:wan/c"] do={
:if ([/ip dhcp-client get $rcC status] = "bound") do={
:local rcGw [:tostr [/ip dhcp-client get $rcC gateway]]
:if ([:len $rcGw] > 0) do={
:set rcGw ($rcGw . "%" . "ether3-c")
:foreach rcR in=[/ip route find where comment~"^rosc:probe/c/"] do={:if ([:tostr [/ip route get $rcR gateway]] != $rcGw) do={/ip route set $rcR gateway=$rcGw}}
/ip route enable [/ip route find where comment~"^rosc:probe/c/" disabled=yes]
}
} else={
/ip route disable [/ip route find where comment~"^rosc:probe/c/" disabled=no]
}
}
}

# --- Rows that left the site
:set rcAll {"rosc:probe/a/1";"rosc:probe/a/2";"rosc:probe/b/1";"rosc:probe/b/2";"rosc:probe/c/1";"rosc:probe/c/2"}
:foreach rcI in=[/tool netwatch find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/tool netwatch get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/tool netwatch remove $rcI
}}
}
:set rcAll {"rosc:wan/a";"rosc:wan/b";"rosc:wan/c"}
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
:set rcAll {"rosc:wan/c"}
:foreach rcI in=[/ip dhcp-client find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip dhcp-client get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-client remove $rcI
}}
}
:foreach rcI in=[/ip dhcp-client option find where name~"^rosc"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-client option remove $rcI
}}
:foreach rcI in=[/ipv6 route find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 route remove $rcI
}}
:set rcAll {"rosc:probe/a/1";"rosc:probe-hole/a/1";"rosc:probe/a/2";"rosc:probe-hole/a/2";"rosc:default/a/1";"rosc:default/a/2";"rosc:reply/a/1";"rosc:reply/a/2";"rosc:probe/b/1";"rosc:probe-hole/b/1";"rosc:probe/b/2";"rosc:probe-hole/b/2";"rosc:default/b/1";"rosc:default/b/2";"rosc:reply/b/1";"rosc:reply/b/2";"rosc:probe/c/1";"rosc:probe-hole/c/1";"rosc:probe/c/2";"rosc:probe-hole/c/2";"rosc:default/c/1";"rosc:default/c/2";"rosc:reply/c/1";"rosc:reply/c/2"}
:foreach rcI in=[/ip route find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip route get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip route remove $rcI
}}
}
:foreach rcI in=[/ip dns static find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dns static remove $rcI
}}
:set rcAll {"rosc:input6/established";"rosc:input6/invalid";"rosc:input6/icmpv6";"rosc:input6/traceroute";"rosc:input6/dhcpv6-client";"rosc:input6/dns-udp";"rosc:input6/dns-tcp";"rosc:input6/management/1";"rosc:forward6/established";"rosc:forward6/invalid";"rosc:forward6/hop-limit";"rosc:forward6-rule/office-to-servers";"rosc:forward6/access-out-servers";"rosc:forward6/access-in-servers";"rosc:forward6/icmpv6";"rosc:input6/drop";"rosc:forward6/drop"}
:foreach rcI in=[/ipv6 firewall filter find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ipv6 firewall filter get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 firewall filter remove $rcI
}}
}
:foreach rcI in=[/ipv6 firewall nat find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 firewall nat remove $rcI
}}
:foreach rcI in=[/ipv6 firewall mangle find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 firewall mangle remove $rcI
}}
:set rcAll {"rosc:input/established";"rosc:input/invalid";"rosc:input-bogons/a";"rosc:input-bogons/b";"rosc:input-bogons/c";"rosc:input/icmp-limited";"rosc:input/icmp-excess";"rosc:input/dhcp";"rosc:input/dns-udp";"rosc:input/dns-tcp";"rosc:input/management/1";"rosc:forward/fasttrack";"rosc:forward/established";"rosc:forward/invalid";"rosc:forward-bogons/a";"rosc:forward-bogons/b";"rosc:forward-bogons/c";"rosc:forward-rule/office-to-servers";"rosc:access-out/servers";"rosc:access-in/servers";"rosc:input/drop";"rosc:forward/drop"}
:foreach rcI in=[/ip firewall filter find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip firewall filter get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall filter remove $rcI
}}
}
:set rcAll {"rosc:forward/web/1";"rosc:forward/web/2";"rosc:hairpin/web/1";"rosc:hairpin/web/2";"rosc:forward/mail/1";"rosc:hairpin/mail/1";"rosc:hairpin-source/servers";"rosc:nat/a";"rosc:nat/b";"rosc:nat/c"}
:foreach rcI in=[/ip firewall nat find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip firewall nat get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall nat remove $rcI
}}
}
:set rcAll {"rosc:mark/local";"rosc:mark-in/a";"rosc:mark-in/b";"rosc:mark-in/c";"rosc:mark/lans";"rosc:balance/a/1";"rosc:balance/a/2";"rosc:balance/a/3";"rosc:balance/b/1";"rosc:reply-lan/a";"rosc:reply-lan/b";"rosc:reply-lan/c";"rosc:reply-router/a";"rosc:reply-router/b";"rosc:reply-router/c";"rosc:mss-out/c";"rosc:mss-in/c"}
:foreach rcI in=[/ip firewall mangle find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip firewall mangle get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall mangle remove $rcI
}}
}
:set rcAll {"rosc:list/NOT-internet/1 NOT-internet 10.0.0.0/8";"rosc:list/NOT-internet/2 NOT-internet 100.64.0.0/10";"rosc:list/NOT-internet/3 NOT-internet 169.254.0.0/16";"rosc:list/NOT-internet/4 NOT-internet 172.16.0.0/12";"rosc:list/NOT-internet/5 NOT-internet 192.168.0.0/16";"rosc:list/NOT-internet/6 NOT-internet 224.0.0.0/4";"rosc:lan-network/office LAN-networks 10.0.0.0/24";"rosc:lan-network/servers LAN-networks 10.0.30.0/24";"rosc:bogons/a/1 bogons-a 10.0.0.0/24";"rosc:bogons/a/2 bogons-a 10.0.30.0/24";"rosc:bogons/a/3 bogons-a 0.0.0.0/8";"rosc:bogons/a/4 bogons-a 10.0.0.0/8";"rosc:bogons/a/5 bogons-a 100.64.0.0/10";"rosc:bogons/a/6 bogons-a 127.0.0.0/8";"rosc:bogons/a/7 bogons-a 169.254.0.0/16";"rosc:bogons/a/8 bogons-a 172.16.0.0/12";"rosc:bogons/a/9 bogons-a 192.0.0.0/24";"rosc:bogons/a/10 bogons-a 192.0.2.0/24";"rosc:bogons/a/11 bogons-a 198.18.0.0/15";"rosc:bogons/a/12 bogons-a 224.0.0.0/4";"rosc:bogons/a/13 bogons-a 240.0.0.0/4";"rosc:bogons/b/1 bogons-b 10.0.0.0/24";"rosc:bogons/b/2 bogons-b 10.0.30.0/24";"rosc:bogons/b/3 bogons-b 0.0.0.0/8";"rosc:bogons/b/4 bogons-b 10.0.0.0/8";"rosc:bogons/b/5 bogons-b 100.64.0.0/10";"rosc:bogons/b/6 bogons-b 127.0.0.0/8";"rosc:bogons/b/7 bogons-b 169.254.0.0/16";"rosc:bogons/b/8 bogons-b 172.16.0.0/12";"rosc:bogons/b/9 bogons-b 192.0.0.0/24";"rosc:bogons/b/10 bogons-b 192.0.2.0/24";"rosc:bogons/b/11 bogons-b 198.18.0.0/15";"rosc:bogons/b/12 bogons-b 224.0.0.0/4";"rosc:bogons/b/13 bogons-b 240.0.0.0/4";"rosc:bogons/c/1 bogons-c 10.0.0.0/24";"rosc:bogons/c/2 bogons-c 10.0.30.0/24";"rosc:bogons/c/3 bogons-c 0.0.0.0/8";"rosc:bogons/c/4 bogons-c 127.0.0.0/8";"rosc:bogons/c/5 bogons-c 169.254.0.0/16";"rosc:bogons/c/6 bogons-c 192.0.0.0/24";"rosc:bogons/c/7 bogons-c 192.0.2.0/24";"rosc:bogons/c/8 bogons-c 198.18.0.0/15";"rosc:bogons/c/9 bogons-c 224.0.0.0/4";"rosc:bogons/c/10 bogons-c 240.0.0.0/4"}
:foreach rcI in=[/ip firewall address-list find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip firewall address-list get $rcI comment]] . " " . [:tostr [/ip firewall address-list get $rcI list]] . " " . [:tostr [/ip firewall address-list get $rcI address]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall address-list remove $rcI
}}
}
:set rcAll {"rosc:table/a to-a";"rosc:table/b to-b";"rosc:table/c to-c"}
:foreach rcI in=[/routing table find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/routing table get $rcI comment]] . " " . [:tostr [/routing table get $rcI name]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/routing table remove $rcI
}}
}
:foreach rcI in=[/ip dhcp-server lease find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server lease remove $rcI
}}
:set rcAll {"rosc:dhcp/office"}
:foreach rcI in=[/ip dhcp-server network find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip dhcp-server network get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server network remove $rcI
}}
}
:set rcAll {"rosc:dhcp/office"}
:foreach rcI in=[/ip dhcp-server find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip dhcp-server get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server remove $rcI
}}
}
:set rcAll {"rosc:lan/office 10.0.0.1/24 bridge-office";"rosc:lan/servers 10.0.30.1/24 vlan30-servers";"rosc:wan/a 203.0.113.10/29 ether1-a";"rosc:wan/b 198.51.100.6/30 ether2-b"}
:foreach rcI in=[/ip address find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip address get $rcI comment]] . " " . [:tostr [/ip address get $rcI address]] . " " . [:tostr [/ip address get $rcI interface]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip address remove $rcI
}}
}
:set rcAll {"rosc:dhcp/office"}
:foreach rcI in=[/ip pool find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip pool get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip pool remove $rcI
}}
}
:set rcAll {"rosc:wan/a WAN ether1-a";"rosc:wan/b WAN ether2-b";"rosc:wan/c WAN ether3-c";"rosc:lan/office LAN bridge-office";"rosc:lan/servers LAN vlan30-servers"}
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
:set rcAll {"rosc:lan/servers"}
:foreach rcI in=[/interface bridge vlan find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface bridge vlan get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge vlan remove $rcI
}}
}
:set rcAll {"rosc:lan/servers"}
:foreach rcI in=[/interface vlan find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface vlan get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface vlan remove $rcI
}}
}
:set rcAll {"rosc:lan-port/office/ether4";"rosc:lan-port/office/ether5";"rosc:lan-port/office/ether6"}
:foreach rcI in=[/interface bridge port find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface bridge port get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
}
:set rcAll {"rosc:list/WAN WAN";"rosc:list/LAN LAN"}
:foreach rcI in=[/interface list find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface list get $rcI comment]] . " " . [:tostr [/interface list get $rcI name]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list remove $rcI
}}
}
:set rcAll {"rosc:lan/office bridge-office"}
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
:if ([:len [/ip service find where name="winbox" !dynamic disabled=no]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip service set [/ip service find where name="winbox" !dynamic] disabled=no
}}
:if ([:len [/ip service find where name="ssh" !dynamic disabled=no]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip service set [/ip service find where name="ssh" !dynamic] disabled=no
}}
:if ([:len [/ip service find where name="www" !dynamic disabled=yes]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip service set [/ip service find where name="www" !dynamic] disabled=yes
}}
:if ([:len [/ip service find where name="www-ssl" !dynamic disabled=yes]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip service set [/ip service find where name="www-ssl" !dynamic] disabled=yes
}}
:if ([:len [/ip service find where name="api" !dynamic disabled=yes]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip service set [/ip service find where name="api" !dynamic] disabled=yes
}}
:if ([:len [/ip service find where name="api-ssl" !dynamic disabled=yes]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip service set [/ip service find where name="api-ssl" !dynamic] disabled=yes
}}
:if ([:len [/ip service find where name="telnet" !dynamic disabled=yes]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip service set [/ip service find where name="telnet" !dynamic] disabled=yes
}}
:if ([:len [/ip service find where name="ftp" !dynamic disabled=yes]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip service set [/ip service find where name="ftp" !dynamic] disabled=yes
}}

# --- Result
:if ($rcDiff = 0) do={:put "rosc: nothing to change"} else={:put "rosc: done, $rcDiff changes"}
}
