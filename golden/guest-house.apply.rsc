# guest-house-paros: RouterOS 7.16 to 7.24, form apply, made by rosc
# Upload it and run /import FILE, or paste it whole into a terminal, but not through a
# port that becomes a WAN or moves to another bridge: that session ends. A second run
# changes nothing. Rows without a rosc: comment are not touched, but for those that
# can exist only once (a DHCP client of an interface, a name) and for the rules of
# MikroTik's default configuration, unless the site says apply.adopt: [].
# It deals with 162 rows. Safe mode undoes no more than 100 actions.
# From 7.23 on a command that the router does not know stops the script where it
# stands: for a router that is far away, set apply.rollback in the site.
# Note: bridge-owner will filter VLANs; what is untagged stays as it is, but tags that the site does not name pass no more, and a session through a port that becomes an access port of a VLAN ends.
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
:if ([:pick $rcVersion 0 2] != "7." || $rcMinor < 16) do={:error "rosc: this script is for RouterOS 7.16 and later, this router runs $rcVersion"}
:if ($rcMinor > 24) do={:put "rosc: note: RouterOS $rcVersion is newer than what this script was checked for (7.24)"}
:if ([:len [/system scheduler find where name="rosc-rollback"]] > 0) do={
:local rcNext ""
:do {:set rcNext [:tostr [/system scheduler get [find where name="rosc-rollback"] next-run]]} on-error={}
:if ([:len $rcNext] > 0) do={:set rcNext (" (at " . $rcNext . ")")}
:error ("rosc: a rollback is pending: the state from before the last run comes back" . $rcNext . ". To keep what stands run: /system scheduler remove [find where name~\"^rosc-rollback\"]; /file remove [find where name~\"rosc-rollback.backup\"]; then run this script again")
}
:if ([:len [/interface ethernet find where default-name="ether1"]] = 0) do={:error "rosc: this router has no port ether1 (WAN 'fibre')"}
:if ([:len [/interface ethernet find where default-name="ether2"]] = 0) do={:error "rosc: this router has no port ether2 (WAN 'lte')"}
:if ([:len [/interface ethernet find where default-name="ether3"]] = 0) do={:error "rosc: this router has no port ether3 (LAN 'owner')"}
:if ([:len [/interface ethernet find where default-name="ether4"]] = 0) do={:error "rosc: this router has no port ether4 (LAN 'owner')"}
:if ([:len [/interface ethernet find where default-name="ether5"]] = 0) do={:error "rosc: this router has no port ether5 (LAN 'owner')"}
:if ([:len [/interface ethernet find where default-name="ether6"]] = 0) do={:error "rosc: this router has no port ether6 (LAN 'owner')"}
:if ([:len [/interface ethernet find where default-name="ether7"]] = 0) do={:error "rosc: this router has no port ether7 (LAN 'owner')"}
:if ([:len [/interface ethernet find where default-name="ether8"]] = 0) do={:error "rosc: this router has no port ether8 (LAN 'owner')"}
:local rcUplinks [:toarray ""]
:set rcUplinks ($rcUplinks, "ether1-fibre", [/interface ethernet get [/interface ethernet find where default-name="ether1"] name])
:set rcUplinks ($rcUplinks, "ether2-lte", [/interface ethernet get [/interface ethernet find where default-name="ether2"] name])
:if ([:len [/interface find where name="ether1-fibre"]] > 0 && [:len [/interface ethernet find where name="ether1-fibre"]] = 0) do={:error "rosc: the name ether1-fibre is taken by an interface that is no port (WAN 'fibre')"}
:if ([:len [/interface find where name="ether2-lte"]] > 0 && [:len [/interface ethernet find where name="ether2-lte"]] = 0) do={:error "rosc: the name ether2-lte is taken by an interface that is no port (WAN 'lte')"}
:if ([:len [/interface find where name="vlan20-guests"]] > 0 && [:len [/interface vlan find where name="vlan20-guests"]] = 0) do={:error "rosc: the name vlan20-guests is taken by another interface"}
:if ([:len [/interface find where name="vlan30-things"]] > 0 && [:len [/interface vlan find where name="vlan30-things"]] = 0) do={:error "rosc: the name vlan30-things is taken by another interface"}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=0.0.0.0/0] do={
:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:") && [/ip route get $rcI distance] <= 2) do={:error "rosc: a default route of somebody else is in the way: gateway $[/ip route get $rcI gateway], distance $[/ip route get $rcI distance]; remove it or raise its distance above 2"}
}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=8.8.8.8/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 8.8.8.8 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=9.9.9.9/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 9.9.9.9 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=1.1.1.1/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 1.1.1.1 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=208.67.222.222/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 208.67.222.222 is in the way"}}
:foreach rcI in=[/ip dhcp-client find where !disabled] do={
:local rcOn [/ip dhcp-client get $rcI interface]
:local rcUplink ([:typeof [:find $rcUplinks $rcOn]] != "nil")
:if (!([:tostr [/ip dhcp-client get $rcI comment]] ~ "^(rosc:|defconf)")) do={
:if (!$rcUplink && !([:tostr [/ip dhcp-client get $rcI add-default-route]] ~ "^(no|false)\$") && [/ip dhcp-client get $rcI default-route-distance] <= 2) do={:error "rosc: the DHCP client on $rcOn installs a default route that no probe watches; set its add-default-route=no, or make it a WAN of the site"}
}
}
:foreach rcI in=[/interface pppoe-client find where !disabled] do={
:local rcName [:tostr [/interface pppoe-client get $rcI name]]
:if (!([:tostr [/interface pppoe-client get $rcI comment]] ~ "^rosc:") && [:typeof [:find $rcUplinks $rcName]] = "nil") do={
:if ([:typeof [:find $rcUplinks [/interface pppoe-client get $rcI interface]]] != "nil") do={:error "rosc: the PPPoE client $rcName is on the line of a WAN; disable or remove it first"}
:if ([/interface pppoe-client get $rcI add-default-route] && [/interface pppoe-client get $rcI default-route-distance] <= 2) do={:error "rosc: the PPPoE client $rcName installs a default route that no probe watches; set its add-default-route=no"}
}
}
:foreach rcI in=[/interface lte find where !disabled] do={
:local rcName [:tostr [/interface lte get $rcI name]]
:local rcApn [:tostr [/interface lte get $rcI apn-profiles]]
:if ([:typeof [:find $rcUplinks $rcName]] = "nil") do={:foreach rcA in=[/interface lte apn find where name=$rcApn add-default-route=yes] do={:if ([/interface lte apn get $rcA default-route-distance] <= 2) do={:error "rosc: the modem $rcName installs a default route that no probe watches; set add-default-route=no in its APN profile $rcApn, or make it a WAN of the site"}}}
}
:foreach rcI in=[/ip address find where !dynamic !disabled network=10.10.0.0] do={
:local rcOn [/ip address get $rcI interface]
:if ($rcOn != "bridge-owner" && [:typeof [:find $rcUplinks $rcOn]] = "nil" && !([:tostr [/ip address get $rcI comment]] ~ "^(rosc:|defconf)")) do={:error "rosc: the network of bridge-owner is on $rcOn too: address $[/ip address get $rcI address]"}
}
:foreach rcI in=[/ip address find where !dynamic !disabled network=10.20.0.0] do={
:local rcOn [/ip address get $rcI interface]
:if ($rcOn != "vlan20-guests" && [:len [/interface vlan find where name=$rcOn interface="bridge-owner" vlan-id=20]] = 0 && [:typeof [:find $rcUplinks $rcOn]] = "nil" && !([:tostr [/ip address get $rcI comment]] ~ "^(rosc:|defconf)")) do={:error "rosc: the network of vlan20-guests is on $rcOn too: address $[/ip address get $rcI address]"}
}
:foreach rcI in=[/ip address find where !dynamic !disabled network=10.30.0.0] do={
:local rcOn [/ip address get $rcI interface]
:if ($rcOn != "vlan30-things" && [:len [/interface vlan find where name=$rcOn interface="bridge-owner" vlan-id=30]] = 0 && [:typeof [:find $rcUplinks $rcOn]] = "nil" && !([:tostr [/ip address get $rcI comment]] ~ "^(rosc:|defconf)")) do={:error "rosc: the network of vlan30-things is on $rcOn too: address $[/ip address get $rcI address]"}
}
:foreach rcI in=[/ip address find where !dynamic !disabled network=203.0.113.8] do={
:local rcOn [/ip address get $rcI interface]
:if ($rcOn != "ether1-fibre" && [:typeof [:find $rcUplinks $rcOn]] = "nil" && !([:tostr [/ip address get $rcI comment]] ~ "^(rosc:|defconf)")) do={:error "rosc: the network of ether1-fibre is on $rcOn too: address $[/ip address get $rcI address]"}
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
:if ([:len [/interface find where name="vlan20-guests"]] > 0 && [:len [/interface vlan find where name="vlan20-guests"]] = 0) do={:error "rosc: the name vlan20-guests is taken by another interface (LAN 'guests')"}
:foreach rcI in=[/interface vlan find where name="vlan20-guests"] do={:if (!([:tostr [/interface vlan get $rcI comment]] ~ "^rosc:") && ([/interface vlan get $rcI interface] != "bridge-owner" || [/interface vlan get $rcI vlan-id] != 20)) do={:error "rosc: the name vlan20-guests is taken by another interface (LAN 'guests')"}}
:foreach rcI in=[/interface bridge vlan find where !dynamic bridge="bridge-owner"] do={
:local rcIds [/interface bridge vlan get $rcI vlan-ids]
:if ([:tostr $rcIds] != "20" && [$rcHolds rcIds=$rcIds rcVid=20] = 1) do={:error "rosc: VLAN 20 of LAN 'guests' is in an entry of /interface bridge vlan together with others: give it one of its own first"}
}
:if ([:len [/interface find where name="vlan30-things"]] > 0 && [:len [/interface vlan find where name="vlan30-things"]] = 0) do={:error "rosc: the name vlan30-things is taken by another interface (LAN 'things')"}
:foreach rcI in=[/interface vlan find where name="vlan30-things"] do={:if (!([:tostr [/interface vlan get $rcI comment]] ~ "^rosc:") && ([/interface vlan get $rcI interface] != "bridge-owner" || [/interface vlan get $rcI vlan-id] != 30)) do={:error "rosc: the name vlan30-things is taken by another interface (LAN 'things')"}}
:foreach rcI in=[/interface bridge vlan find where !dynamic bridge="bridge-owner"] do={
:local rcIds [/interface bridge vlan get $rcI vlan-ids]
:if ([:tostr $rcIds] != "30" && [$rcHolds rcIds=$rcIds rcVid=30] = 1) do={:error "rosc: VLAN 30 of LAN 'things' is in an entry of /interface bridge vlan together with others: give it one of its own first"}
}
:foreach rcB in=[/interface bridge find where name="bridge-owner" vlan-filtering=no] do={
:if ([:tostr [/interface bridge get $rcB frame-types]] = "admit-only-vlan-tagged") do={:error "rosc: bridge-owner admits only tagged frames once it filters VLANs, so its own LAN would be cut off: set its frame-types to admit-all first"}
:foreach rcI in=[/interface vlan find where !disabled interface="bridge-owner"] do={
:local rcVid [:tostr [/interface vlan get $rcI vlan-id]]
:local rcIs 0
:if ([:tostr [/interface vlan get $rcI comment]] ~ "^rosc:" || $rcVid ~ "^(20|30)\$") do={:set rcIs 1}
:foreach rcK in=[/interface bridge vlan find where !dynamic !disabled bridge="bridge-owner"] do={:set rcIs ($rcIs + [$rcHolds rcIds=[/interface bridge vlan get $rcK vlan-ids] rcVid=$rcVid])}
:if ($rcIs = 0) do={:error "rosc: VLAN $rcVid of somebody else is on bridge-owner, which does not filter VLANs yet: filtering would cut it off; give it an entry in /interface bridge vlan first"}
}
:local rcNamed ""
:set rcNamed ""
:foreach rcI in={"ether3";"ether4";"ether5";"ether6";"ether7";"ether8"} do={
:if ([:len $rcNamed] > 0) do={:set rcNamed ($rcNamed . ",")}
:set rcNamed ($rcNamed . [/interface ethernet get [/interface ethernet find where default-name=$rcI] name])
}
:set rcNamed [:toarray $rcNamed]
:foreach rcI in=[/interface bridge port find where !dynamic bridge="bridge-owner"] do={
:local rcOn [/interface bridge port get $rcI interface]
:if ([:typeof [:find $rcNamed $rcOn]] = "nil" && !([:tostr [/interface bridge port get $rcI comment]] ~ "^rosc:") && ([/interface bridge port get $rcI pvid] != [/interface bridge get $rcB pvid] || [:tostr [/interface bridge port get $rcI frame-types]] = "admit-only-vlan-tagged")) do={:error "rosc: port $rcOn of bridge-owner has a pvid or frame-types of its own, which would come to life when the bridge filters VLANs: set them to those of the bridge first"}
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
:if ([/ip service get [:pick [/ip service find where name="winbox"] 0] port] != 8291) do={:error "rosc: the service winbox does not listen on its port 8291, and the firewall would shut it off; set its port first"}
:if ([/ip service get [:pick [/ip service find where name="ssh"] 0] port] != 22) do={:error "rosc: the service ssh does not listen on its port 22, and the firewall would shut it off; set its port first"}
:if ([:tostr [/ip settings get rp-filter]] = "strict") do={:error "rosc: rp-filter=strict drops what comes in by one WAN and leaves by another; set /ip settings rp-filter=loose or no"}
:local rcGo 1

# --- Ports that are WANs, by default-name
:if ([:len [/interface ethernet find where default-name="ether1" disabled=no name="ether1-fibre"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:foreach rcI in=[/interface ethernet find where name="ether1-fibre"] do={:if ([/interface ethernet get $rcI default-name] != "ether1") do={/interface ethernet set $rcI name=[/interface ethernet get $rcI default-name]}}
/interface ethernet set [/interface ethernet find where default-name="ether1"] disabled=no name=ether1-fibre
}}
:if ([:len [/interface ethernet find where default-name="ether2" disabled=no name="ether2-lte"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:foreach rcI in=[/interface ethernet find where name="ether2-lte"] do={:if ([/interface ethernet get $rcI default-name] != "ether2") do={/interface ethernet set $rcI name=[/interface ethernet get $rcI default-name]}}
/interface ethernet set [/interface ethernet find where default-name="ether2"] disabled=no name=ether2-lte
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
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/owner" rc1="bridge-owner" rcGo=$rcGo])

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
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:list/LAN-management" rc1="LAN-management" rcGo=$rcGo])

# --- A port that is a WAN leaves bridge and LAN list
:foreach rcI in=[/interface bridge port find where !dynamic interface=ether1-fibre] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=LAN interface=ether1-fibre] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/ip dhcp-client find where !dynamic interface=ether1-fibre] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-client remove $rcI
}}
:foreach rcI in=[/interface bridge port find where !dynamic interface=ether2-lte] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=LAN interface=ether2-lte] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}

# --- What is a LAN is no WAN
:foreach rcI in=[/interface list member find where !dynamic list=WAN interface=bridge-owner] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=WAN interface=vlan20-guests] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=WAN interface=vlan30-things] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}

# --- Ports of the LANs
:foreach rcI in=[/interface bridge port find where !dynamic comment~"^rosc:"] do={
:local rcTag [/interface bridge port get $rcI comment]
:if ([:pick [/interface bridge port find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
}
:set rcPort [/interface ethernet get [/interface ethernet find where default-name="ether3"] name]
:if ([:len [/interface bridge port find where comment="rosc:lan-port/owner/ether3" bridge=bridge-owner frame-types=admit-all interface=$rcPort pvid=1]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface bridge port find where interface=$rcPort]
:if ([:len $rcId] = 0) do={:set rcId [/interface bridge port find where comment="rosc:lan-port/owner/ether3"]} else={:foreach rcI in=[/interface bridge port find where comment="rosc:lan-port/owner/ether3"] do={:if ($rcI != [:pick $rcId 0]) do={/interface bridge port set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface bridge port add comment="rosc:lan-port/owner/ether3" bridge=bridge-owner frame-types=admit-all interface=$rcPort} else={/interface bridge port set $rcId comment="rosc:lan-port/owner/ether3" bridge=bridge-owner frame-types=admit-all interface=$rcPort pvid=1}
}}
:set rcPort [/interface ethernet get [/interface ethernet find where default-name="ether4"] name]
:if ([:len [/interface bridge port find where comment="rosc:lan-port/owner/ether4" bridge=bridge-owner frame-types=admit-all interface=$rcPort pvid=1]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface bridge port find where interface=$rcPort]
:if ([:len $rcId] = 0) do={:set rcId [/interface bridge port find where comment="rosc:lan-port/owner/ether4"]} else={:foreach rcI in=[/interface bridge port find where comment="rosc:lan-port/owner/ether4"] do={:if ($rcI != [:pick $rcId 0]) do={/interface bridge port set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface bridge port add comment="rosc:lan-port/owner/ether4" bridge=bridge-owner frame-types=admit-all interface=$rcPort} else={/interface bridge port set $rcId comment="rosc:lan-port/owner/ether4" bridge=bridge-owner frame-types=admit-all interface=$rcPort pvid=1}
}}
:set rcPort [/interface ethernet get [/interface ethernet find where default-name="ether5"] name]
:if ([:len [/interface bridge port find where comment="rosc:lan-port/owner/ether5" bridge=bridge-owner frame-types=admit-all interface=$rcPort pvid=1]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface bridge port find where interface=$rcPort]
:if ([:len $rcId] = 0) do={:set rcId [/interface bridge port find where comment="rosc:lan-port/owner/ether5"]} else={:foreach rcI in=[/interface bridge port find where comment="rosc:lan-port/owner/ether5"] do={:if ($rcI != [:pick $rcId 0]) do={/interface bridge port set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface bridge port add comment="rosc:lan-port/owner/ether5" bridge=bridge-owner frame-types=admit-all interface=$rcPort} else={/interface bridge port set $rcId comment="rosc:lan-port/owner/ether5" bridge=bridge-owner frame-types=admit-all interface=$rcPort pvid=1}
}}
:set rcPort [/interface ethernet get [/interface ethernet find where default-name="ether6"] name]
:if ([:len [/interface bridge port find where comment="rosc:lan-port/owner/ether6" bridge=bridge-owner frame-types=admit-only-untagged-and-priority-tagged interface=$rcPort pvid=20]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface bridge port find where interface=$rcPort]
:if ([:len $rcId] = 0) do={:set rcId [/interface bridge port find where comment="rosc:lan-port/owner/ether6"]} else={:foreach rcI in=[/interface bridge port find where comment="rosc:lan-port/owner/ether6"] do={:if ($rcI != [:pick $rcId 0]) do={/interface bridge port set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface bridge port add comment="rosc:lan-port/owner/ether6" bridge=bridge-owner frame-types=admit-only-untagged-and-priority-tagged interface=$rcPort pvid=20} else={/interface bridge port set $rcId comment="rosc:lan-port/owner/ether6" bridge=bridge-owner frame-types=admit-only-untagged-and-priority-tagged interface=$rcPort pvid=20}
}}
:set rcPort [/interface ethernet get [/interface ethernet find where default-name="ether7"] name]
:if ([:len [/interface bridge port find where comment="rosc:lan-port/owner/ether7" bridge=bridge-owner frame-types=admit-only-untagged-and-priority-tagged interface=$rcPort pvid=30]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface bridge port find where interface=$rcPort]
:if ([:len $rcId] = 0) do={:set rcId [/interface bridge port find where comment="rosc:lan-port/owner/ether7"]} else={:foreach rcI in=[/interface bridge port find where comment="rosc:lan-port/owner/ether7"] do={:if ($rcI != [:pick $rcId 0]) do={/interface bridge port set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface bridge port add comment="rosc:lan-port/owner/ether7" bridge=bridge-owner frame-types=admit-only-untagged-and-priority-tagged interface=$rcPort pvid=30} else={/interface bridge port set $rcId comment="rosc:lan-port/owner/ether7" bridge=bridge-owner frame-types=admit-only-untagged-and-priority-tagged interface=$rcPort pvid=30}
}}
:set rcPort [/interface ethernet get [/interface ethernet find where default-name="ether8"] name]
:if ([:len [/interface bridge port find where comment="rosc:lan-port/owner/ether8" bridge=bridge-owner frame-types=admit-only-untagged-and-priority-tagged interface=$rcPort pvid=30]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface bridge port find where interface=$rcPort]
:if ([:len $rcId] = 0) do={:set rcId [/interface bridge port find where comment="rosc:lan-port/owner/ether8"]} else={:foreach rcI in=[/interface bridge port find where comment="rosc:lan-port/owner/ether8"] do={:if ($rcI != [:pick $rcId 0]) do={/interface bridge port set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface bridge port add comment="rosc:lan-port/owner/ether8" bridge=bridge-owner frame-types=admit-only-untagged-and-priority-tagged interface=$rcPort pvid=30} else={/interface bridge port set $rcId comment="rosc:lan-port/owner/ether8" bridge=bridge-owner frame-types=admit-only-untagged-and-priority-tagged interface=$rcPort pvid=30}
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
:if ([:len [/interface vlan find where comment="rosc:lan/guests" disabled=no interface=bridge-owner mtu=1500 name="vlan20-guests" vlan-id=20]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface vlan find where interface=bridge-owner vlan-id=20]
:if ([:len $rcId] = 0) do={:set rcId [/interface vlan find where comment="rosc:lan/guests"]} else={:foreach rcI in=[/interface vlan find where comment="rosc:lan/guests"] do={:if ($rcI != [:pick $rcId 0]) do={/interface vlan set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={:set rcId [/interface vlan find where interface=bridge-owner vlan-id=20 comment~"^rosc:" comment!="rosc:lan/guests" comment!="rosc:lan/things"]}
:foreach rcI in=[/interface vlan find where name="vlan20-guests"] do={:if ([:len $rcId] = 0 || $rcI != [:pick $rcId 0]) do={/interface vlan set $rcI name="vlan20-guests-old"}}
:if ([:len $rcId] = 0) do={/interface vlan add comment="rosc:lan/guests" interface=bridge-owner name=vlan20-guests vlan-id=20} else={/interface vlan set $rcId comment="rosc:lan/guests" disabled=no interface=bridge-owner mtu=1500 name=vlan20-guests vlan-id=20}
}}
:if ([:len [/interface vlan find where comment="rosc:lan/things" disabled=no interface=bridge-owner mtu=1500 name="vlan30-things" vlan-id=30]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface vlan find where interface=bridge-owner vlan-id=30]
:if ([:len $rcId] = 0) do={:set rcId [/interface vlan find where comment="rosc:lan/things"]} else={:foreach rcI in=[/interface vlan find where comment="rosc:lan/things"] do={:if ($rcI != [:pick $rcId 0]) do={/interface vlan set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={:set rcId [/interface vlan find where interface=bridge-owner vlan-id=30 comment~"^rosc:" comment!="rosc:lan/guests" comment!="rosc:lan/things"]}
:foreach rcI in=[/interface vlan find where name="vlan30-things"] do={:if ([:len $rcId] = 0 || $rcI != [:pick $rcId 0]) do={/interface vlan set $rcI name="vlan30-things-old"}}
:if ([:len $rcId] = 0) do={/interface vlan add comment="rosc:lan/things" interface=bridge-owner name=vlan30-things vlan-id=30} else={/interface vlan set $rcId comment="rosc:lan/things" disabled=no interface=bridge-owner mtu=1500 name=vlan30-things vlan-id=30}
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
:set rcTagged "bridge-owner"
:foreach rcI in={"ether3";"ether4"} do={
:if ([:len $rcTagged] > 0) do={:set rcTagged ($rcTagged . ",")}
:set rcTagged ($rcTagged . [/interface ethernet get [/interface ethernet find where default-name=$rcI] name])
}
:set rcUntagged ""
:foreach rcI in={"ether6"} do={
:if ([:len $rcUntagged] > 0) do={:set rcUntagged ($rcUntagged . ",")}
:set rcUntagged ($rcUntagged . [/interface ethernet get [/interface ethernet find where default-name=$rcI] name])
}
:set rcDiff ($rcDiff + [$rcVlan rcTag="rosc:lan/guests" rcBridge="bridge-owner" rcVid="20" rcTagged=$rcTagged rcUntagged=$rcUntagged rcGo=$rcGo])
:set rcTagged "bridge-owner"
:foreach rcI in={"ether3";"ether4"} do={
:if ([:len $rcTagged] > 0) do={:set rcTagged ($rcTagged . ",")}
:set rcTagged ($rcTagged . [/interface ethernet get [/interface ethernet find where default-name=$rcI] name])
}
:set rcUntagged ""
:foreach rcI in={"ether7";"ether8"} do={
:if ([:len $rcUntagged] > 0) do={:set rcUntagged ($rcUntagged . ",")}
:set rcUntagged ($rcUntagged . [/interface ethernet get [/interface ethernet find where default-name=$rcI] name])
}
:set rcDiff ($rcDiff + [$rcVlan rcTag="rosc:lan/things" rcBridge="bridge-owner" rcVid="30" rcTagged=$rcTagged rcUntagged=$rcUntagged rcGo=$rcGo])

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
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:wan/lte" rc1="ether2-lte" rc2="WAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/owner" rc1="bridge-owner" rc2="LAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/guests" rc1="vlan20-guests" rc2="LAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/things" rc1="vlan30-things" rc2="LAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan-management/owner" rc1="bridge-owner" rc2="LAN-management" rcGo=$rcGo])

# --- DHCP pools
:foreach rcI in=[/ip pool find where comment~"^rosc:"] do={
:local rcTag [/ip pool get $rcI comment]
:if ([:pick [/ip pool find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip pool remove $rcI
}}
}
:if ([:len [/ip pool find where comment="rosc:dhcp/owner" name="dhcp-owner" ranges=10.10.0.100-10.10.0.199]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip pool find where name="dhcp-owner"]
:if ([:len $rcId] = 0) do={:set rcId [/ip pool find where comment="rosc:dhcp/owner"]} else={:foreach rcI in=[/ip pool find where comment="rosc:dhcp/owner"] do={:if ($rcI != [:pick $rcId 0]) do={/ip pool set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip pool add comment="rosc:dhcp/owner" name=dhcp-owner ranges=10.10.0.100-10.10.0.199} else={/ip pool set $rcId comment="rosc:dhcp/owner" name=dhcp-owner ranges=10.10.0.100-10.10.0.199}
}}
:if ([:len [/ip pool find where comment="rosc:dhcp/guests" name="dhcp-guests" ranges=10.20.0.10-10.20.3.250]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip pool find where name="dhcp-guests"]
:if ([:len $rcId] = 0) do={:set rcId [/ip pool find where comment="rosc:dhcp/guests"]} else={:foreach rcI in=[/ip pool find where comment="rosc:dhcp/guests"] do={:if ($rcI != [:pick $rcId 0]) do={/ip pool set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip pool add comment="rosc:dhcp/guests" name=dhcp-guests ranges=10.20.0.10-10.20.3.250} else={/ip pool set $rcId comment="rosc:dhcp/guests" name=dhcp-guests ranges=10.20.0.10-10.20.3.250}
}}
:if ([:len [/ip pool find where comment="rosc:dhcp/things" name="dhcp-things" ranges=10.30.0.100-10.30.0.199]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip pool find where name="dhcp-things"]
:if ([:len $rcId] = 0) do={:set rcId [/ip pool find where comment="rosc:dhcp/things"]} else={:foreach rcI in=[/ip pool find where comment="rosc:dhcp/things"] do={:if ($rcI != [:pick $rcId 0]) do={/ip pool set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip pool add comment="rosc:dhcp/things" name=dhcp-things ranges=10.30.0.100-10.30.0.199} else={/ip pool set $rcId comment="rosc:dhcp/things" name=dhcp-things ranges=10.30.0.100-10.30.0.199}
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
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/owner" rc1="10.10.0.1/24" rc2="bridge-owner" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/guests" rc1="10.20.0.1/22" rc2="vlan20-guests" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/things" rc1="10.30.0.1/24" rc2="vlan30-things" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:wan/fibre" rc1="203.0.113.10/29" rc2="ether1-fibre" rcGo=$rcGo])

# --- DHCP servers
:foreach rcI in=[/ip dhcp-server find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ip dhcp-server get $rcI comment]
:if ([:pick [/ip dhcp-server find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server remove $rcI
}}
}
:if ([:len [/ip dhcp-server find where comment="rosc:dhcp/owner" address-pool="dhcp-owner" disabled=no interface=bridge-owner lease-time=12h name="dhcp-owner"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-server find where interface=bridge-owner]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-server find where comment="rosc:dhcp/owner"]} else={:foreach rcI in=[/ip dhcp-server find where comment="rosc:dhcp/owner"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-server set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-server add comment="rosc:dhcp/owner" address-pool=dhcp-owner disabled=no interface=bridge-owner lease-time=12h name=dhcp-owner} else={/ip dhcp-server set $rcId comment="rosc:dhcp/owner" address-pool=dhcp-owner disabled=no interface=bridge-owner lease-time=12h name=dhcp-owner}
}}
:if ([:len [/ip dhcp-server find where comment="rosc:dhcp/guests" address-pool="dhcp-guests" disabled=no interface=vlan20-guests lease-time=2h name="dhcp-guests"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-server find where interface=vlan20-guests]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-server find where comment="rosc:dhcp/guests"]} else={:foreach rcI in=[/ip dhcp-server find where comment="rosc:dhcp/guests"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-server set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-server add comment="rosc:dhcp/guests" address-pool=dhcp-guests disabled=no interface=vlan20-guests lease-time=2h name=dhcp-guests} else={/ip dhcp-server set $rcId comment="rosc:dhcp/guests" address-pool=dhcp-guests disabled=no interface=vlan20-guests lease-time=2h name=dhcp-guests}
}}
:if ([:len [/ip dhcp-server find where comment="rosc:dhcp/things" address-pool="dhcp-things" disabled=no interface=vlan30-things lease-time=12h name="dhcp-things"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-server find where interface=vlan30-things]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-server find where comment="rosc:dhcp/things"]} else={:foreach rcI in=[/ip dhcp-server find where comment="rosc:dhcp/things"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-server set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-server add comment="rosc:dhcp/things" address-pool=dhcp-things disabled=no interface=vlan30-things lease-time=12h name=dhcp-things} else={/ip dhcp-server set $rcId comment="rosc:dhcp/things" address-pool=dhcp-things disabled=no interface=vlan30-things lease-time=12h name=dhcp-things}
}}

# --- What the DHCP servers hand out
:foreach rcI in=[/ip dhcp-server network find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ip dhcp-server network get $rcI comment]
:if ([:pick [/ip dhcp-server network find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server network remove $rcI
}}
}
:if ([:len [/ip dhcp-server network find where comment="rosc:dhcp/owner" address=10.10.0.0/24 dns-server=10.10.0.1 domain="house.lan" gateway=10.10.0.1]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-server network find where address=10.10.0.0/24]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-server network find where comment="rosc:dhcp/owner"]} else={:foreach rcI in=[/ip dhcp-server network find where comment="rosc:dhcp/owner"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-server network set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-server network add comment="rosc:dhcp/owner" address=10.10.0.0/24 dns-server=10.10.0.1 domain=house.lan gateway=10.10.0.1} else={/ip dhcp-server network set $rcId comment="rosc:dhcp/owner" address=10.10.0.0/24 dns-server=10.10.0.1 domain=house.lan gateway=10.10.0.1}
}}
:if ([:len [/ip dhcp-server network find where comment="rosc:dhcp/guests" address=10.20.0.0/22 dns-server=10.20.0.1 domain="" gateway=10.20.0.1]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-server network find where address=10.20.0.0/22]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-server network find where comment="rosc:dhcp/guests"]} else={:foreach rcI in=[/ip dhcp-server network find where comment="rosc:dhcp/guests"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-server network set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-server network add comment="rosc:dhcp/guests" address=10.20.0.0/22 dns-server=10.20.0.1 gateway=10.20.0.1} else={/ip dhcp-server network set $rcId comment="rosc:dhcp/guests" address=10.20.0.0/22 dns-server=10.20.0.1 !domain gateway=10.20.0.1}
}}
:if ([:len [/ip dhcp-server network find where comment="rosc:dhcp/things" address=10.30.0.0/24 dns-server=10.30.0.1 domain="" gateway=10.30.0.1]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-server network find where address=10.30.0.0/24]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-server network find where comment="rosc:dhcp/things"]} else={:foreach rcI in=[/ip dhcp-server network find where comment="rosc:dhcp/things"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-server network set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-server network add comment="rosc:dhcp/things" address=10.30.0.0/24 dns-server=10.30.0.1 gateway=10.30.0.1} else={/ip dhcp-server network set $rcId comment="rosc:dhcp/things" address=10.30.0.0/24 dns-server=10.30.0.1 !domain gateway=10.30.0.1}
}}

# --- Static leases
:foreach rcI in=[/ip dhcp-server lease find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ip dhcp-server lease get $rcI comment]
:if ([:pick [/ip dhcp-server lease find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server lease remove $rcI
}}
}
:if ([:len [/ip dhcp-server lease find where comment="rosc:lease/owner/recorder" address=10.10.0.20 mac-address=02:00:00:00:10:20 server="dhcp-owner"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-server lease find where mac-address=02:00:00:00:10:20 server="dhcp-owner"]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-server lease find where comment="rosc:lease/owner/recorder"]} else={:foreach rcI in=[/ip dhcp-server lease find where comment="rosc:lease/owner/recorder"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-server lease set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-server lease add comment="rosc:lease/owner/recorder" address=10.10.0.20 mac-address=02:00:00:00:10:20 server=dhcp-owner} else={/ip dhcp-server lease set $rcId comment="rosc:lease/owner/recorder" address=10.10.0.20 mac-address=02:00:00:00:10:20 server=dhcp-owner}
}}
:if ([:len [/ip dhcp-server lease find where comment="rosc:lease/owner/printer" address=10.10.0.21 mac-address=02:00:00:00:10:21 server="dhcp-owner"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-server lease find where mac-address=02:00:00:00:10:21 server="dhcp-owner"]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-server lease find where comment="rosc:lease/owner/printer"]} else={:foreach rcI in=[/ip dhcp-server lease find where comment="rosc:lease/owner/printer"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-server lease set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-server lease add comment="rosc:lease/owner/printer" address=10.10.0.21 mac-address=02:00:00:00:10:21 server=dhcp-owner} else={/ip dhcp-server lease set $rcId comment="rosc:lease/owner/printer" address=10.10.0.21 mac-address=02:00:00:00:10:21 server=dhcp-owner}
}}
:if ([:len [/ip dhcp-server lease find where comment="rosc:lease/things/heating" address=10.30.0.10 mac-address=02:00:00:00:30:10 server="dhcp-things"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-server lease find where mac-address=02:00:00:00:30:10 server="dhcp-things"]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-server lease find where comment="rosc:lease/things/heating"]} else={:foreach rcI in=[/ip dhcp-server lease find where comment="rosc:lease/things/heating"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-server lease set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-server lease add comment="rosc:lease/things/heating" address=10.30.0.10 mac-address=02:00:00:00:30:10 server=dhcp-things} else={/ip dhcp-server lease set $rcId comment="rosc:lease/things/heating" address=10.30.0.10 mac-address=02:00:00:00:30:10 server=dhcp-things}
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
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/1" rc1="10.10.0.0/24" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/2" rc1="10.20.0.0/22" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/3" rc1="10.30.0.0/24" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/4" rc1="0.0.0.0/8" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/5" rc1="100.64.0.0/10" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/6" rc1="127.0.0.0/8" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/7" rc1="169.254.0.0/16" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/8" rc1="172.16.0.0/12" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/9" rc1="192.0.0.0/24" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/10" rc1="192.0.2.0/24" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/11" rc1="198.18.0.0/15" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/12" rc1="198.51.100.0/24" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/13" rc1="224.0.0.0/4" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/14" rc1="240.0.0.0/4" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/1" rc1="10.10.0.0/24" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/2" rc1="10.20.0.0/22" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/3" rc1="10.30.0.0/24" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/4" rc1="0.0.0.0/8" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/5" rc1="127.0.0.0/8" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/6" rc1="169.254.0.0/16" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/7" rc1="192.0.0.0/24" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/8" rc1="192.0.2.0/24" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/9" rc1="198.18.0.0/15" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/10" rc1="198.51.100.0/24" rc2="bogons-lte" rcGo=$rcGo])
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
:if ([:len [/ip firewall mangle find where comment="rosc:mark-in/lte" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=ether2-lte in-interface-list="" new-connection-mark="from-lte" out-interface="" passthrough=yes per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mark-in/lte"]
:local rcNew [/ip firewall mangle add comment="rosc:mark-in/lte" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether2-lte new-connection-mark=from-lte passthrough=yes]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mark-in/lte" rcAt=2 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-lan/fibre" action=mark-routing chain=prerouting connection-mark="from-fibre" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-routing-mark=to-fibre out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-lan/fibre"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-lan/fibre" action=mark-routing chain=prerouting connection-mark=from-fibre in-interface-list=LAN new-routing-mark=to-fibre passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-lan/fibre" rcAt=3 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-lan/lte" action=mark-routing chain=prerouting connection-mark="from-lte" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-routing-mark=to-lte out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-lan/lte"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-lan/lte" action=mark-routing chain=prerouting connection-mark=from-lte in-interface-list=LAN new-routing-mark=to-lte passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-lan/lte" rcAt=4 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-router/fibre" action=mark-routing chain=output connection-mark="from-fibre" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="!local" dst-port="" in-interface="" in-interface-list="" new-routing-mark=to-fibre out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-router/fibre"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-router/fibre" action=mark-routing chain=output connection-mark=from-fibre dst-address-type=!local new-routing-mark=to-fibre passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-router/fibre" rcAt=5 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-router/lte" action=mark-routing chain=output connection-mark="from-lte" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="!local" dst-port="" in-interface="" in-interface-list="" new-routing-mark=to-lte out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-router/lte"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-router/lte" action=mark-routing chain=output connection-mark=from-lte dst-address-type=!local new-routing-mark=to-lte passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-router/lte" rcAt=6 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mss-out/lte" action=change-mss chain=forward connection-mark="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" new-mss=1360 out-interface=ether2-lte passthrough=yes per-connection-classifier="" protocol=tcp src-address="" src-address-list="" tcp-flags="syn" tcp-mss="1361-65535"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mss-out/lte"]
:local rcNew [/ip firewall mangle add comment="rosc:mss-out/lte" action=change-mss chain=forward new-mss=1360 out-interface=ether2-lte passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mss-out/lte" rcAt=7 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mss-in/lte" action=change-mss chain=forward connection-mark="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=ether2-lte in-interface-list="" new-mss=1360 out-interface="" passthrough=yes per-connection-classifier="" protocol=tcp src-address="" src-address-list="" tcp-flags="syn" tcp-mss="1361-65535"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mss-in/lte"]
:local rcNew [/ip firewall mangle add comment="rosc:mss-in/lte" action=change-mss chain=forward in-interface=ether2-lte new-mss=1360 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mss-in/lte" rcAt=8 rcEnd=0 rcGo=$rcGo])

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
:if ([:len [/ip firewall nat find where comment="rosc:nat/fibre" action=src-nat chain=srcnat disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" ipsec-policy="out,none" out-interface=ether1-fibre protocol="" src-address="" src-address-list="" to-addresses=203.0.113.10 to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:nat/fibre"]
:local rcNew [/ip firewall nat add comment="rosc:nat/fibre" action=src-nat chain=srcnat ipsec-policy=out,none out-interface=ether1-fibre to-addresses=203.0.113.10]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:nat/fibre" rcAt=0 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:nat/lte" action=masquerade chain=srcnat disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" ipsec-policy="out,none" out-interface=ether2-lte protocol="" src-address="" src-address-list="" to-addresses="" to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:nat/lte"]
:local rcNew [/ip firewall nat add comment="rosc:nat/lte" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=ether2-lte]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:nat/lte" rcAt=1 rcEnd=0 rcGo=$rcGo])

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
:if ([:len [/ip firewall filter find where comment="rosc:input-bogons/lte" action=drop chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=ether2-lte in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-lte"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input-bogons/lte"]
:local rcNew [/ip firewall filter add comment="rosc:input-bogons/lte" action=drop chain=input in-interface=ether2-lte src-address-list=bogons-lte]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input-bogons/lte" rcAt=3 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input/icmp-limited" action=accept chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol=icmp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/icmp-limited"]
:local rcNew [/ip firewall filter add comment="rosc:input/icmp-limited" action=accept chain=input limit=50,100:packet protocol=icmp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/icmp-limited" rcAt=4 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input/icmp-excess" action=drop chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol=icmp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/icmp-excess"]
:local rcNew [/ip firewall filter add comment="rosc:input/icmp-excess" action=drop chain=input protocol=icmp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/icmp-excess" rcAt=5 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input/dhcp" action=accept chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="67" in-interface="" in-interface-list=LAN log=no out-interface="" out-interface-list="" protocol=udp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/dhcp"]
:local rcNew [/ip firewall filter add comment="rosc:input/dhcp" action=accept chain=input dst-port=67 in-interface-list=LAN protocol=udp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/dhcp" rcAt=6 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input/dns-udp" action=accept chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="53" in-interface="" in-interface-list=LAN log=no out-interface="" out-interface-list="" protocol=udp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/dns-udp"]
:local rcNew [/ip firewall filter add comment="rosc:input/dns-udp" action=accept chain=input dst-port=53 in-interface-list=LAN protocol=udp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/dns-udp" rcAt=7 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input/dns-tcp" action=accept chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="53" in-interface="" in-interface-list=LAN log=no out-interface="" out-interface-list="" protocol=tcp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/dns-tcp"]
:local rcNew [/ip firewall filter add comment="rosc:input/dns-tcp" action=accept chain=input dst-port=53 in-interface-list=LAN protocol=tcp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/dns-tcp" rcAt=8 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input/management/1" action=accept chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="22,8291" in-interface=bridge-owner in-interface-list="" log=no out-interface="" out-interface-list="" protocol=tcp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/management/1"]
:local rcNew [/ip firewall filter add comment="rosc:input/management/1" action=accept chain=input dst-port=22,8291 in-interface=bridge-owner protocol=tcp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/management/1" rcAt=9 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward/fasttrack" action=fasttrack-connection chain=forward connection-mark="no-mark" connection-nat-state="" connection-state="established,related" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward/fasttrack"]
:local rcNew [/ip firewall filter add comment="rosc:forward/fasttrack" action=fasttrack-connection chain=forward connection-mark=no-mark connection-state=established,related]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward/fasttrack" rcAt=10 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward/established" action=accept chain=forward connection-mark="" connection-nat-state="" connection-state="established,related,untracked" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward/established"]
:local rcNew [/ip firewall filter add comment="rosc:forward/established" action=accept chain=forward connection-state=established,related,untracked]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward/established" rcAt=11 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward/invalid" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="invalid" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward/invalid"]
:local rcNew [/ip firewall filter add comment="rosc:forward/invalid" action=drop chain=forward connection-state=invalid]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward/invalid" rcAt=12 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward-bogons/fibre" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=ether1-fibre in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-fibre"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-bogons/fibre"]
:local rcNew [/ip firewall filter add comment="rosc:forward-bogons/fibre" action=drop chain=forward in-interface=ether1-fibre src-address-list=bogons-fibre]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-bogons/fibre" rcAt=13 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward-bogons/lte" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=ether2-lte in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-lte"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-bogons/lte"]
:local rcNew [/ip firewall filter add comment="rosc:forward-bogons/lte" action=drop chain=forward in-interface=ether2-lte src-address-list=bogons-lte]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-bogons/lte" rcAt=14 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward-rule/watch" action=accept chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=bridge-owner in-interface-list="" log=no out-interface=vlan30-things out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-rule/watch"]
:local rcNew [/ip firewall filter add comment="rosc:forward-rule/watch" action=accept chain=forward in-interface=bridge-owner out-interface=vlan30-things]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-rule/watch" rcAt=15 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward-rule/record" action=accept chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address=10.10.0.20 dst-address-list="" dst-port="8554" in-interface=vlan30-things in-interface-list="" log=no out-interface="" out-interface-list="" protocol=tcp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-rule/record"]
:local rcNew [/ip firewall filter add comment="rosc:forward-rule/record" action=accept chain=forward dst-address=10.10.0.20 dst-port=8554 in-interface=vlan30-things protocol=tcp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-rule/record" rcAt=16 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward-rule/print" action=accept chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address=10.10.0.21 dst-address-list="" dst-port="631" in-interface=vlan20-guests in-interface-list="" log=no out-interface="" out-interface-list="" protocol=tcp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-rule/print"]
:local rcNew [/ip firewall filter add comment="rosc:forward-rule/print" action=accept chain=forward dst-address=10.10.0.21 dst-port=631 in-interface=vlan20-guests protocol=tcp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-rule/print" rcAt=17 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward-rule/heating" action=accept chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="443" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list=WAN protocol=tcp src-address=10.30.0.10 src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-rule/heating"]
:local rcNew [/ip firewall filter add comment="rosc:forward-rule/heating" action=accept chain=forward dst-port=443 out-interface-list=WAN protocol=tcp src-address=10.30.0.10]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-rule/heating" rcAt=18 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:access-out/guests" action=drop chain=forward connection-mark="" connection-nat-state="!dstnat" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=vlan20-guests in-interface-list="" log=no out-interface="" out-interface-list="!WAN" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:access-out/guests"]
:local rcNew [/ip firewall filter add comment="rosc:access-out/guests" action=drop chain=forward connection-nat-state=!dstnat in-interface=vlan20-guests out-interface-list=!WAN]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:access-out/guests" rcAt=19 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:access-in/guests" action=drop chain=forward connection-mark="" connection-nat-state="!dstnat" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list=LAN log=no out-interface=vlan20-guests out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:access-in/guests"]
:local rcNew [/ip firewall filter add comment="rosc:access-in/guests" action=drop chain=forward connection-nat-state=!dstnat in-interface-list=LAN out-interface=vlan20-guests]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:access-in/guests" rcAt=20 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:access-out/things" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=vlan30-things in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:access-out/things"]
:local rcNew [/ip firewall filter add comment="rosc:access-out/things" action=drop chain=forward in-interface=vlan30-things]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:access-out/things" rcAt=21 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:access-in/things" action=drop chain=forward connection-mark="" connection-nat-state="!dstnat" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list=LAN log=no out-interface=vlan30-things out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:access-in/things"]
:local rcNew [/ip firewall filter add comment="rosc:access-in/things" action=drop chain=forward connection-nat-state=!dstnat in-interface-list=LAN out-interface=vlan30-things]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:access-in/things" rcAt=22 rcEnd=0 rcGo=$rcGo])
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
:if ([:len [/ipv6 firewall filter find where comment="rosc:input6/management/1" action=accept chain=input connection-state="" disabled=no dst-port="22,8291" in-interface=bridge-owner in-interface-list="" log=no out-interface="" out-interface-list="" protocol=tcp src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:input6/management/1"]
:local rcNew [/ipv6 firewall filter add comment="rosc:input6/management/1" action=accept chain=input dst-port=22,8291 in-interface=bridge-owner protocol=tcp]
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
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6-rule/watch" action=accept chain=forward connection-state="" disabled=no dst-port="" in-interface=bridge-owner in-interface-list="" log=no out-interface=vlan30-things out-interface-list="" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6-rule/watch"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6-rule/watch" action=accept chain=forward in-interface=bridge-owner out-interface=vlan30-things]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6-rule/watch" rcAt=11 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/access-out-guests" action=drop chain=forward connection-state="" disabled=no dst-port="" in-interface=vlan20-guests in-interface-list="" log=no out-interface="" out-interface-list="!WAN" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/access-out-guests"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/access-out-guests" action=drop chain=forward in-interface=vlan20-guests out-interface-list=!WAN]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/access-out-guests" rcAt=12 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/access-in-guests" action=drop chain=forward connection-state="" disabled=no dst-port="" in-interface="" in-interface-list=LAN log=no out-interface=vlan20-guests out-interface-list="" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/access-in-guests"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/access-in-guests" action=drop chain=forward in-interface-list=LAN out-interface=vlan20-guests]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/access-in-guests" rcAt=13 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/access-out-things" action=drop chain=forward connection-state="" disabled=no dst-port="" in-interface=vlan30-things in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/access-out-things"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/access-out-things" action=drop chain=forward in-interface=vlan30-things]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/access-out-things" rcAt=14 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/access-in-things" action=drop chain=forward connection-state="" disabled=no dst-port="" in-interface="" in-interface-list=LAN log=no out-interface=vlan30-things out-interface-list="" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/access-in-things"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/access-in-things" action=drop chain=forward in-interface-list=LAN out-interface=vlan30-things]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/access-in-things" rcAt=15 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/icmpv6" action=accept chain=forward connection-state="" disabled=no dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol=icmpv6 src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/icmpv6"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/icmpv6" action=accept chain=forward protocol=icmpv6]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/icmpv6" rcAt=16 rcEnd=0 rcGo=$rcGo])
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

# --- Names of our own
:foreach rcI in=[/ip dns static find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ip dns static get $rcI comment]
:if ([:pick [/ip dns static find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dns static remove $rcI
}}
}
:set rcHave do={
:if ([:len [/ip dns static find where comment=$rcTag address=$rc1 name=$rc2]] > 0) do={:return 0}
:local rcId [/ip dns static find where address=$rc1 name=$rc2]
:local rcOurs 1
:if ([:len $rcId] > 0) do={:if (!([:tostr [/ip dns static get [:pick $rcId 0] comment]] ~ "^rosc:")) do={:set rcOurs 0}}
:local rcOld [/ip dns static find where comment=$rcTag]
:if ($rcOurs = 0 && [:len $rcOld] = 0) do={:return 0}
:if ($rcGo = 1) do={
:if ([:len $rcOld] > 0) do={/ip dns static set $rcOld comment="rosc:old"}
:if ([:len $rcId] = 0) do={/ip dns static add comment=$rcTag address=$rc1 name=$rc2} else={:if ($rcOurs = 1) do={/ip dns static set $rcId comment=$rcTag address=$rc1 name=$rc2}}
}
:return 1
}
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:dns/recorder.house.lan" rc1="10.10.0.20" rc2="recorder.house.lan" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:dns/printer.house.lan" rc1="10.10.0.21" rc2="printer.house.lan" rcGo=$rcGo])

# --- Neighbour discovery
:if (([:tostr [/ip neighbor discovery-settings get discover-interface-list]] != "LAN-management")) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip neighbor discovery-settings set discover-interface-list=LAN-management
}}

# --- MAC telnet
:if (([:tostr [/tool mac-server get allowed-interface-list]] != "LAN-management")) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/tool mac-server set allowed-interface-list=LAN-management
}}

# --- MAC WinBox
:if (([:tostr [/tool mac-server mac-winbox get allowed-interface-list]] != "LAN-management")) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/tool mac-server mac-winbox set allowed-interface-list=LAN-management
}}

# --- Name of the router
:if (([:tostr [/system identity get name]] != "guest-house-paros")) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/system identity set name=guest-house-paros
}}

# --- Time zone
:if (([/system clock get time-zone-autodetect] != false) || ([:tostr [/system clock get time-zone-name]] != "Europe/Athens")) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/system clock set time-zone-autodetect=no time-zone-name=Europe/Athens
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
:if ([:len [/ip route find where comment="rosc:probe/fibre/1" check-gateway=none disabled=no distance=1 dst-address=8.8.8.8/32 gateway=203.0.113.9%ether1-fibre routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/fibre/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/fibre/1" dst-address=8.8.8.8/32 gateway=203.0.113.9%ether1-fibre scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/fibre/1" check-gateway=none disabled=no distance=1 dst-address=8.8.8.8/32 gateway=203.0.113.9%ether1-fibre routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/fibre/1" blackhole check-gateway=none disabled=no distance=254 dst-address=8.8.8.8/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/fibre/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/fibre/1" blackhole distance=254 dst-address=8.8.8.8/32} else={/ip route set $rcId comment="rosc:probe-hole/fibre/1" blackhole check-gateway=none disabled=no distance=254 dst-address=8.8.8.8/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe/fibre/2" check-gateway=none disabled=no distance=1 dst-address=9.9.9.9/32 gateway=203.0.113.9%ether1-fibre routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/fibre/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/fibre/2" dst-address=9.9.9.9/32 gateway=203.0.113.9%ether1-fibre scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/fibre/2" check-gateway=none disabled=no distance=1 dst-address=9.9.9.9/32 gateway=203.0.113.9%ether1-fibre routing-table=main scope=10 target-scope=10}
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
:if ([:len [/ip route find where comment="rosc:probe/lte/1" check-gateway=none distance=1 dst-address=1.1.1.1/32 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/lte/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/lte/1" disabled=yes dst-address=1.1.1.1/32 gateway=192.168.8.1%ether2-lte scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/lte/1" check-gateway=none distance=1 dst-address=1.1.1.1/32 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/lte/1" blackhole check-gateway=none disabled=no distance=254 dst-address=1.1.1.1/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/lte/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/lte/1" blackhole distance=254 dst-address=1.1.1.1/32} else={/ip route set $rcId comment="rosc:probe-hole/lte/1" blackhole check-gateway=none disabled=no distance=254 dst-address=1.1.1.1/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe/lte/2" check-gateway=none distance=1 dst-address=208.67.222.222/32 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/lte/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/lte/2" disabled=yes dst-address=208.67.222.222/32 gateway=192.168.8.1%ether2-lte scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/lte/2" check-gateway=none distance=1 dst-address=208.67.222.222/32 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/lte/2" blackhole check-gateway=none disabled=no distance=254 dst-address=208.67.222.222/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/lte/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/lte/2" blackhole distance=254 dst-address=208.67.222.222/32} else={/ip route set $rcId comment="rosc:probe-hole/lte/2" blackhole check-gateway=none disabled=no distance=254 dst-address=208.67.222.222/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:default/lte/1" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/lte/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/lte/1" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/lte/1" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:default/lte/2" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/lte/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/lte/2" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/lte/2" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/lte/1" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=to-lte scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/lte/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/lte/1" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=to-lte scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/lte/1" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=to-lte scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/lte/2" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=to-lte scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/lte/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/lte/2" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=to-lte scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/lte/2" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=to-lte scope=30 target-scope=11}
}}

# --- WAN 'lte' may have a lease already: its probes follow it before the client loses a default route of its own
:if ($rcGo = 1) do={
:foreach rcC in=[/ip dhcp-client find where interface=ether2-lte] do={
:if ([/ip dhcp-client get $rcC status] = "bound") do={
:local rcGw [:tostr [/ip dhcp-client get $rcC gateway]]
:if ([:len $rcGw] > 0) do={
:set rcGw ($rcGw . "%" . "ether2-lte")
:foreach rcR in=[/ip route find where comment~"^rosc:probe/lte/"] do={:if ([:tostr [/ip route get $rcR gateway]] != $rcGw) do={/ip route set $rcR gateway=$rcGw}}
/ip route enable [/ip route find where comment~"^rosc:probe/lte/" disabled=yes]
}
} else={
/ip route disable [/ip route find where comment~"^rosc:probe/lte/" disabled=no]
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
    :foreach rcR in=[/ip route find where comment~\"^rosc:probe/lte/\"] do={:if ([:tostr [/ip route get \$rcR gateway]] != \$rcGw) do={/ip route set \$rcR gateway=\$rcGw}}\n\
    /ip route enable [/ip route find where comment~\"^rosc:probe/lte/\" disabled=yes]\n\
    }\n\
    } else={\n\
    /ip route disable [/ip route find where comment~\"^rosc:probe/lte/\" disabled=no]\n\
    :local rcIp \$\"lease-address\"\n\
    :if ([:len \$rcIp] > 0 && [:len [/ip route find where comment~\"^rosc:default/(fibre)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }"
:if ([:len [/ip dhcp-client find where comment="rosc:wan/lte" add-default-route=no dhcp-options="hostname,clientid" disabled=no interface=ether2-lte script=$rcText use-peer-dns=no use-peer-ntp=no]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-client find where interface=ether2-lte]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-client find where comment="rosc:wan/lte"]} else={:foreach rcI in=[/ip dhcp-client find where comment="rosc:wan/lte"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-client set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-client add comment="rosc:wan/lte" add-default-route=no disabled=no interface=ether2-lte script=$rcText use-peer-dns=no use-peer-ntp=no} else={/ip dhcp-client set $rcId comment="rosc:wan/lte" add-default-route=no dhcp-options=hostname,clientid disabled=no interface=ether2-lte script=$rcText use-peer-dns=no use-peer-ntp=no}
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
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/fibre/\" active]] = 0 && [:len [/ip route find where comment~\"^rosc:default/(lte)/\" routing-table=main active]] > 0) do={\n\
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
    :foreach rcA in=[/ip address find where interface=ether2-lte] do={\n\
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
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/lte/\" active]] = 0 && [:len [/ip route find where comment~\"^rosc:default/(fibre)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=ether2-lte] do={\n\
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
    }\n\
    }\n\
    }"
:if ([:len [/system script find where comment="rosc:wan/lte" dont-require-permissions=no name="rosc-wan-lte" source=$rcText]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-wan-lte"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:wan/lte"]} else={:foreach rcI in=[/system script find where comment="rosc:wan/lte"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:wan/lte" name=rosc-wan-lte policy=read,write,test source=$rcText} else={/system script set $rcId comment="rosc:wan/lte" dont-require-permissions=no name=rosc-wan-lte policy=read,write,test source=$rcText}
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
:if ([:len [/tool netwatch find where comment="rosc:probe/lte/1" disabled=no down-script="/system script run rosc-wan-lte" host=1.1.1.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-lte"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/lte/1"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/lte/1" disabled=no down-script="/system script run rosc-wan-lte" host=1.1.1.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-lte"} else={/tool netwatch set $rcId comment="rosc:probe/lte/1" disabled=no down-script="/system script run rosc-wan-lte" host=1.1.1.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-lte"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/lte/2" disabled=no down-script="/system script run rosc-wan-lte" host=208.67.222.222 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-lte"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/lte/2"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/lte/2" disabled=no down-script="/system script run rosc-wan-lte" host=208.67.222.222 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-lte"} else={/tool netwatch set $rcId comment="rosc:probe/lte/2" disabled=no down-script="/system script run rosc-wan-lte" host=208.67.222.222 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-lte"}
}}

# --- Bridges filter VLANs, now that all of the above stands
:if ([:len [/interface bridge find where name="bridge-owner" vlan-filtering=yes]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge set [/interface bridge find where name="bridge-owner"] vlan-filtering=yes
}}

# --- The lease script's body once for WAN 'lte': a client that is bound already does not call it
:if ($rcGo = 1) do={
:foreach rcC in=[/ip dhcp-client find where comment="rosc:wan/lte"] do={
:if ([/ip dhcp-client get $rcC status] = "bound") do={
:local rcGw [:tostr [/ip dhcp-client get $rcC gateway]]
:if ([:len $rcGw] > 0) do={
:set rcGw ($rcGw . "%" . "ether2-lte")
:foreach rcR in=[/ip route find where comment~"^rosc:probe/lte/"] do={:if ([:tostr [/ip route get $rcR gateway]] != $rcGw) do={/ip route set $rcR gateway=$rcGw}}
/ip route enable [/ip route find where comment~"^rosc:probe/lte/" disabled=yes]
}
} else={
/ip route disable [/ip route find where comment~"^rosc:probe/lte/" disabled=no]
}
}
}

# --- Rows that left the site
:set rcAll {"rosc:probe/fibre/1";"rosc:probe/fibre/2";"rosc:probe/lte/1";"rosc:probe/lte/2"}
:foreach rcI in=[/tool netwatch find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/tool netwatch get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/tool netwatch remove $rcI
}}
}
:set rcAll {"rosc:wan/fibre";"rosc:wan/lte"}
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
:set rcAll {"rosc:wan/lte"}
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
:set rcAll {"rosc:probe/fibre/1";"rosc:probe-hole/fibre/1";"rosc:probe/fibre/2";"rosc:probe-hole/fibre/2";"rosc:default/fibre/1";"rosc:default/fibre/2";"rosc:reply/fibre/1";"rosc:reply/fibre/2";"rosc:probe/lte/1";"rosc:probe-hole/lte/1";"rosc:probe/lte/2";"rosc:probe-hole/lte/2";"rosc:default/lte/1";"rosc:default/lte/2";"rosc:reply/lte/1";"rosc:reply/lte/2"}
:foreach rcI in=[/ip route find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip route get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip route remove $rcI
}}
}
:set rcAll {"rosc:dns/recorder.house.lan recorder.house.lan 10.10.0.20";"rosc:dns/printer.house.lan printer.house.lan 10.10.0.21"}
:foreach rcI in=[/ip dns static find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip dns static get $rcI comment]] . " " . [:tostr [/ip dns static get $rcI name]] . " " . [:tostr [/ip dns static get $rcI address]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dns static remove $rcI
}}
}
:set rcAll {"rosc:input6/established";"rosc:input6/invalid";"rosc:input6/icmpv6";"rosc:input6/traceroute";"rosc:input6/dhcpv6-client";"rosc:input6/dns-udp";"rosc:input6/dns-tcp";"rosc:input6/management/1";"rosc:forward6/established";"rosc:forward6/invalid";"rosc:forward6/hop-limit";"rosc:forward6-rule/watch";"rosc:forward6/access-out-guests";"rosc:forward6/access-in-guests";"rosc:forward6/access-out-things";"rosc:forward6/access-in-things";"rosc:forward6/icmpv6";"rosc:input6/drop";"rosc:forward6/drop"}
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
:set rcAll {"rosc:input/established";"rosc:input/invalid";"rosc:input-bogons/fibre";"rosc:input-bogons/lte";"rosc:input/icmp-limited";"rosc:input/icmp-excess";"rosc:input/dhcp";"rosc:input/dns-udp";"rosc:input/dns-tcp";"rosc:input/management/1";"rosc:forward/fasttrack";"rosc:forward/established";"rosc:forward/invalid";"rosc:forward-bogons/fibre";"rosc:forward-bogons/lte";"rosc:forward-rule/watch";"rosc:forward-rule/record";"rosc:forward-rule/print";"rosc:forward-rule/heating";"rosc:access-out/guests";"rosc:access-in/guests";"rosc:access-out/things";"rosc:access-in/things";"rosc:input/drop";"rosc:forward/drop"}
:foreach rcI in=[/ip firewall filter find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip firewall filter get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall filter remove $rcI
}}
}
:set rcAll {"rosc:nat/fibre";"rosc:nat/lte"}
:foreach rcI in=[/ip firewall nat find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip firewall nat get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall nat remove $rcI
}}
}
:set rcAll {"rosc:mark/local";"rosc:mark-in/fibre";"rosc:mark-in/lte";"rosc:reply-lan/fibre";"rosc:reply-lan/lte";"rosc:reply-router/fibre";"rosc:reply-router/lte";"rosc:mss-out/lte";"rosc:mss-in/lte"}
:foreach rcI in=[/ip firewall mangle find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip firewall mangle get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall mangle remove $rcI
}}
}
:set rcAll {"rosc:bogons/fibre/1 bogons-fibre 10.10.0.0/24";"rosc:bogons/fibre/2 bogons-fibre 10.20.0.0/22";"rosc:bogons/fibre/3 bogons-fibre 10.30.0.0/24";"rosc:bogons/fibre/4 bogons-fibre 0.0.0.0/8";"rosc:bogons/fibre/5 bogons-fibre 100.64.0.0/10";"rosc:bogons/fibre/6 bogons-fibre 127.0.0.0/8";"rosc:bogons/fibre/7 bogons-fibre 169.254.0.0/16";"rosc:bogons/fibre/8 bogons-fibre 172.16.0.0/12";"rosc:bogons/fibre/9 bogons-fibre 192.0.0.0/24";"rosc:bogons/fibre/10 bogons-fibre 192.0.2.0/24";"rosc:bogons/fibre/11 bogons-fibre 198.18.0.0/15";"rosc:bogons/fibre/12 bogons-fibre 198.51.100.0/24";"rosc:bogons/fibre/13 bogons-fibre 224.0.0.0/4";"rosc:bogons/fibre/14 bogons-fibre 240.0.0.0/4";"rosc:bogons/lte/1 bogons-lte 10.10.0.0/24";"rosc:bogons/lte/2 bogons-lte 10.20.0.0/22";"rosc:bogons/lte/3 bogons-lte 10.30.0.0/24";"rosc:bogons/lte/4 bogons-lte 0.0.0.0/8";"rosc:bogons/lte/5 bogons-lte 127.0.0.0/8";"rosc:bogons/lte/6 bogons-lte 169.254.0.0/16";"rosc:bogons/lte/7 bogons-lte 192.0.0.0/24";"rosc:bogons/lte/8 bogons-lte 192.0.2.0/24";"rosc:bogons/lte/9 bogons-lte 198.18.0.0/15";"rosc:bogons/lte/10 bogons-lte 198.51.100.0/24";"rosc:bogons/lte/11 bogons-lte 224.0.0.0/4";"rosc:bogons/lte/12 bogons-lte 240.0.0.0/4"}
:foreach rcI in=[/ip firewall address-list find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip firewall address-list get $rcI comment]] . " " . [:tostr [/ip firewall address-list get $rcI list]] . " " . [:tostr [/ip firewall address-list get $rcI address]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall address-list remove $rcI
}}
}
:set rcAll {"rosc:table/fibre to-fibre";"rosc:table/lte to-lte"}
:foreach rcI in=[/routing table find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/routing table get $rcI comment]] . " " . [:tostr [/routing table get $rcI name]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/routing table remove $rcI
}}
}
:set rcAll {"rosc:lease/owner/recorder";"rosc:lease/owner/printer";"rosc:lease/things/heating"}
:foreach rcI in=[/ip dhcp-server lease find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip dhcp-server lease get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server lease remove $rcI
}}
}
:set rcAll {"rosc:dhcp/owner";"rosc:dhcp/guests";"rosc:dhcp/things"}
:foreach rcI in=[/ip dhcp-server network find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip dhcp-server network get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server network remove $rcI
}}
}
:set rcAll {"rosc:dhcp/owner";"rosc:dhcp/guests";"rosc:dhcp/things"}
:foreach rcI in=[/ip dhcp-server find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip dhcp-server get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server remove $rcI
}}
}
:set rcAll {"rosc:lan/owner 10.10.0.1/24 bridge-owner";"rosc:lan/guests 10.20.0.1/22 vlan20-guests";"rosc:lan/things 10.30.0.1/24 vlan30-things";"rosc:wan/fibre 203.0.113.10/29 ether1-fibre"}
:foreach rcI in=[/ip address find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip address get $rcI comment]] . " " . [:tostr [/ip address get $rcI address]] . " " . [:tostr [/ip address get $rcI interface]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip address remove $rcI
}}
}
:set rcAll {"rosc:dhcp/owner";"rosc:dhcp/guests";"rosc:dhcp/things"}
:foreach rcI in=[/ip pool find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip pool get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip pool remove $rcI
}}
}
:set rcAll {"rosc:wan/fibre WAN ether1-fibre";"rosc:wan/lte WAN ether2-lte";"rosc:lan/owner LAN bridge-owner";"rosc:lan/guests LAN vlan20-guests";"rosc:lan/things LAN vlan30-things";"rosc:lan-management/owner LAN-management bridge-owner"}
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
:set rcAll {"rosc:lan/guests";"rosc:lan/things"}
:foreach rcI in=[/interface bridge vlan find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface bridge vlan get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge vlan remove $rcI
}}
}
:set rcAll {"rosc:lan/guests";"rosc:lan/things"}
:foreach rcI in=[/interface vlan find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface vlan get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface vlan remove $rcI
}}
}
:set rcAll {"rosc:lan-port/owner/ether3";"rosc:lan-port/owner/ether4";"rosc:lan-port/owner/ether5";"rosc:lan-port/owner/ether6";"rosc:lan-port/owner/ether7";"rosc:lan-port/owner/ether8"}
:foreach rcI in=[/interface bridge port find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface bridge port get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
}
:set rcAll {"rosc:list/WAN WAN";"rosc:list/LAN LAN";"rosc:list/LAN-management LAN-management"}
:foreach rcI in=[/interface list find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface list get $rcI comment]] . " " . [:tostr [/interface list get $rcI name]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list remove $rcI
}}
}
:set rcAll {"rosc:lan/owner bridge-owner"}
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
