# shop-chania: RouterOS 7.20 to 7.24, form apply, made by rosc
# Upload it and run /import FILE, or paste it whole into a terminal, but not through a
# port that becomes a WAN or moves to another bridge: that session ends. A second run
# changes nothing. Rows without a rosc: comment are not touched, but for those that
# can exist only once (a DHCP client of an interface, a name) and for the rules of
# MikroTik's default configuration, unless the site says apply.adopt: [].
# It deals with 158 rows. Safe mode undoes no more than 100 actions.
# From 7.23 on a command that the router does not know stops the script where it
# stands: for a router that is far away, set apply.rollback in the site.
# Note: bridge-shop will filter VLANs; what is untagged stays as it is, but tags that the site does not name pass no more, and a session through a port that becomes an access port of a VLAN ends.
# Note: to try who is told: :global rcOut {"none|test|this is only a test"}; /system script run rosc-notify.
# Note: this script holds secrets: PPPOE_PASSWORD, TG_TOKEN.
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
:if ([:pick $rcVersion 0 2] != "7." || $rcMinor < 20) do={:error "rosc: this script is for RouterOS 7.20 and later, this router runs $rcVersion"}
:if ($rcMinor > 24) do={:put "rosc: note: RouterOS $rcVersion is newer than what this script was checked for (7.24)"}
:if ([:len [/system scheduler find where name="rosc-rollback"]] > 0) do={
:local rcNext ""
:do {:set rcNext [:tostr [/system scheduler get [find where name="rosc-rollback"] next-run]]} on-error={}
:if ([:len $rcNext] > 0) do={:set rcNext (" (at " . $rcNext . ")")}
:error ("rosc: a rollback is pending: the state from before the last run comes back" . $rcNext . ". To keep what stands run: /system scheduler remove [find where name~\"^rosc-rollback\"]; /file remove [find where name~\"rosc-rollback.backup\"]; then run this script again")
}
:if ([:tostr [/system device-mode get fetch]] = "false" || [:tostr [/system device-mode get fetch]] = "no") do={:error "rosc: the device mode forbids fetch, and monitoring.notify sends over HTTP; see /system device-mode"}
:if ([:len [/interface ethernet find where default-name="ether1"]] = 0) do={:error "rosc: this router has no port ether1 (WAN 'fibre')"}
:if ([:len [/interface lte find where name="lte1"]] = 0) do={:error "rosc: this router has no interface lte lte1 (WAN 'mobile')"}
:if ([:len [/interface ethernet find where default-name="ether2"]] = 0) do={:error "rosc: this router has no port ether2 (LAN 'shop')"}
:if ([:len [/interface ethernet find where default-name="ether3"]] = 0) do={:error "rosc: this router has no port ether3 (LAN 'shop')"}
:if ([:len [/interface ethernet find where default-name="ether4"]] = 0) do={:error "rosc: this router has no port ether4 (LAN 'shop')"}
:local rcUplinks [:toarray ""]
:set rcUplinks ($rcUplinks, [/interface ethernet get [/interface ethernet find where default-name="ether1"] name])
:set rcUplinks ($rcUplinks, "vlan835-fibre")
:set rcUplinks ($rcUplinks, "pppoe-fibre")
:set rcUplinks ($rcUplinks, "lte1")
:if ([:len [/interface find where name="vlan835-fibre"]] > 0 && [:len [/interface vlan find where name="vlan835-fibre"]] = 0) do={:error "rosc: the name vlan835-fibre is taken by another interface"}
:if ([:len [/interface find where name="vlan20-guests"]] > 0 && [:len [/interface vlan find where name="vlan20-guests"]] = 0) do={:error "rosc: the name vlan20-guests is taken by another interface"}
:set rcPort [/interface ethernet get [/interface ethernet find where default-name="ether1"] name]
:foreach rcI in=[/interface vlan find where interface=$rcPort vlan-id=835] do={:if (!([:tostr [/interface vlan get $rcI comment]] ~ "^rosc:") && [/interface vlan get $rcI name] != "vlan835-fibre") do={:error "rosc: VLAN 835 is there already, called $[/interface vlan get $rcI name]; call it vlan835-fibre or remove it"}}
:if ([:len [/interface find where name="pppoe-fibre"]] > 0 && [:len [/interface pppoe-client find where name="pppoe-fibre"]] = 0) do={:error "rosc: the name pppoe-fibre is taken by another interface"}
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
:if ($rcOn != "bridge-shop" && [:typeof [:find $rcUplinks $rcOn]] = "nil" && !([:tostr [/ip address get $rcI comment]] ~ "^(rosc:|defconf)")) do={:error "rosc: the network of bridge-shop is on $rcOn too: address $[/ip address get $rcI address]"}
}
:foreach rcI in=[/ip address find where !dynamic !disabled network=10.20.0.0] do={
:local rcOn [/ip address get $rcI interface]
:if ($rcOn != "vlan20-guests" && [:len [/interface vlan find where name=$rcOn interface="bridge-shop" vlan-id=20]] = 0 && [:typeof [:find $rcUplinks $rcOn]] = "nil" && !([:tostr [/ip address get $rcI comment]] ~ "^(rosc:|defconf)")) do={:error "rosc: the network of vlan20-guests is on $rcOn too: address $[/ip address get $rcI address]"}
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
:foreach rcI in=[/interface vlan find where name="vlan20-guests"] do={:if (!([:tostr [/interface vlan get $rcI comment]] ~ "^rosc:") && ([/interface vlan get $rcI interface] != "bridge-shop" || [/interface vlan get $rcI vlan-id] != 20)) do={:error "rosc: the name vlan20-guests is taken by another interface (LAN 'guests')"}}
:foreach rcI in=[/interface bridge vlan find where !dynamic bridge="bridge-shop"] do={
:local rcIds [/interface bridge vlan get $rcI vlan-ids]
:if ([:tostr $rcIds] != "20" && [$rcHolds rcIds=$rcIds rcVid=20] = 1) do={:error "rosc: VLAN 20 of LAN 'guests' is in an entry of /interface bridge vlan together with others: give it one of its own first"}
}
:foreach rcB in=[/interface bridge find where name="bridge-shop" vlan-filtering=no] do={
:if ([:tostr [/interface bridge get $rcB frame-types]] = "admit-only-vlan-tagged") do={:error "rosc: bridge-shop admits only tagged frames once it filters VLANs, so its own LAN would be cut off: set its frame-types to admit-all first"}
:foreach rcI in=[/interface vlan find where !disabled interface="bridge-shop"] do={
:local rcVid [:tostr [/interface vlan get $rcI vlan-id]]
:local rcIs 0
:if ([:tostr [/interface vlan get $rcI comment]] ~ "^rosc:" || $rcVid ~ "^(20)\$") do={:set rcIs 1}
:foreach rcK in=[/interface bridge vlan find where !dynamic !disabled bridge="bridge-shop"] do={:set rcIs ($rcIs + [$rcHolds rcIds=[/interface bridge vlan get $rcK vlan-ids] rcVid=$rcVid])}
:if ($rcIs = 0) do={:error "rosc: VLAN $rcVid of somebody else is on bridge-shop, which does not filter VLANs yet: filtering would cut it off; give it an entry in /interface bridge vlan first"}
}
:local rcNamed ""
:set rcNamed ""
:foreach rcI in={"ether2";"ether3";"ether4"} do={
:if ([:len $rcNamed] > 0) do={:set rcNamed ($rcNamed . ",")}
:set rcNamed ($rcNamed . [/interface ethernet get [/interface ethernet find where default-name=$rcI] name])
}
:set rcNamed [:toarray $rcNamed]
:foreach rcI in=[/interface bridge port find where !dynamic bridge="bridge-shop"] do={
:local rcOn [/interface bridge port get $rcI interface]
:if ([:typeof [:find $rcNamed $rcOn]] = "nil" && !([:tostr [/interface bridge port get $rcI comment]] ~ "^rosc:") && ([/interface bridge port get $rcI pvid] != [/interface bridge get $rcB pvid] || [:tostr [/interface bridge port get $rcI frame-types]] = "admit-only-vlan-tagged")) do={:error "rosc: port $rcOn of bridge-shop has a pvid or frame-types of its own, which would come to life when the bridge filters VLANs: set them to those of the bridge first"}
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
:if ([:len [/interface ethernet find where default-name="ether1" disabled=no]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface ethernet set [/interface ethernet find where default-name="ether1"] disabled=no
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
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/shop" rc1="bridge-shop" rcGo=$rcGo])

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
:set rcPort [/interface ethernet get [/interface ethernet find where default-name="ether1"] name]
:foreach rcI in=[/interface bridge port find where !dynamic interface=$rcPort] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=LAN interface=$rcPort] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=WAN interface=$rcPort comment~"^defconf"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/ip dhcp-client find where !dynamic interface=$rcPort] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-client remove $rcI
}}
:foreach rcI in=[/interface bridge port find where !dynamic interface=vlan835-fibre] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=LAN interface=vlan835-fibre] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=WAN interface=vlan835-fibre comment~"^defconf"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/ip dhcp-client find where !dynamic interface=vlan835-fibre] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-client remove $rcI
}}
:foreach rcI in=[/interface bridge port find where !dynamic interface=pppoe-fibre] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=LAN interface=pppoe-fibre] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/ip dhcp-client find where !dynamic interface=pppoe-fibre] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-client remove $rcI
}}
:foreach rcI in=[/interface bridge port find where !dynamic interface=lte1] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=LAN interface=lte1] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/ip dhcp-client find where !dynamic interface=lte1] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-client remove $rcI
}}

# --- What is a LAN is no WAN
:foreach rcI in=[/interface list member find where !dynamic list=WAN interface=bridge-shop] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=WAN interface=vlan20-guests] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}

# --- Ports of the LANs
:foreach rcI in=[/interface bridge port find where !dynamic comment~"^rosc:"] do={
:local rcTag [/interface bridge port get $rcI comment]
:if ([:pick [/interface bridge port find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
}
:set rcPort [/interface ethernet get [/interface ethernet find where default-name="ether2"] name]
:if ([:len [/interface bridge port find where comment="rosc:lan-port/shop/ether2" bridge=bridge-shop frame-types=admit-all interface=$rcPort pvid=1]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface bridge port find where interface=$rcPort]
:if ([:len $rcId] = 0) do={:set rcId [/interface bridge port find where comment="rosc:lan-port/shop/ether2"]} else={:foreach rcI in=[/interface bridge port find where comment="rosc:lan-port/shop/ether2"] do={:if ($rcI != [:pick $rcId 0]) do={/interface bridge port set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface bridge port add comment="rosc:lan-port/shop/ether2" bridge=bridge-shop frame-types=admit-all interface=$rcPort} else={/interface bridge port set $rcId comment="rosc:lan-port/shop/ether2" bridge=bridge-shop frame-types=admit-all interface=$rcPort pvid=1}
}}
:set rcPort [/interface ethernet get [/interface ethernet find where default-name="ether3"] name]
:if ([:len [/interface bridge port find where comment="rosc:lan-port/shop/ether3" bridge=bridge-shop frame-types=admit-all interface=$rcPort pvid=1]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface bridge port find where interface=$rcPort]
:if ([:len $rcId] = 0) do={:set rcId [/interface bridge port find where comment="rosc:lan-port/shop/ether3"]} else={:foreach rcI in=[/interface bridge port find where comment="rosc:lan-port/shop/ether3"] do={:if ($rcI != [:pick $rcId 0]) do={/interface bridge port set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface bridge port add comment="rosc:lan-port/shop/ether3" bridge=bridge-shop frame-types=admit-all interface=$rcPort} else={/interface bridge port set $rcId comment="rosc:lan-port/shop/ether3" bridge=bridge-shop frame-types=admit-all interface=$rcPort pvid=1}
}}
:set rcPort [/interface ethernet get [/interface ethernet find where default-name="ether4"] name]
:if ([:len [/interface bridge port find where comment="rosc:lan-port/shop/ether4" bridge=bridge-shop frame-types=admit-only-untagged-and-priority-tagged interface=$rcPort pvid=20]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface bridge port find where interface=$rcPort]
:if ([:len $rcId] = 0) do={:set rcId [/interface bridge port find where comment="rosc:lan-port/shop/ether4"]} else={:foreach rcI in=[/interface bridge port find where comment="rosc:lan-port/shop/ether4"] do={:if ($rcI != [:pick $rcId 0]) do={/interface bridge port set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface bridge port add comment="rosc:lan-port/shop/ether4" bridge=bridge-shop frame-types=admit-only-untagged-and-priority-tagged interface=$rcPort pvid=20} else={/interface bridge port set $rcId comment="rosc:lan-port/shop/ether4" bridge=bridge-shop frame-types=admit-only-untagged-and-priority-tagged interface=$rcPort pvid=20}
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
:set rcPort [/interface ethernet get [/interface ethernet find where default-name="ether1"] name]
:if ([:len [/interface vlan find where comment="rosc:wan/fibre" disabled=no interface=$rcPort mtu=1500 name="vlan835-fibre" vlan-id=835]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface vlan find where interface=$rcPort vlan-id=835]
:if ([:len $rcId] = 0) do={:set rcId [/interface vlan find where comment="rosc:wan/fibre"]} else={:foreach rcI in=[/interface vlan find where comment="rosc:wan/fibre"] do={:if ($rcI != [:pick $rcId 0]) do={/interface vlan set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={:set rcId [/interface vlan find where interface=$rcPort vlan-id=835 comment~"^rosc:" comment!="rosc:wan/fibre" comment!="rosc:lan/guests"]}
:foreach rcI in=[/interface vlan find where name="vlan835-fibre"] do={:if ([:len $rcId] = 0 || $rcI != [:pick $rcId 0]) do={/interface vlan set $rcI name="vlan835-fibre-old"}}
:if ([:len $rcId] = 0) do={/interface vlan add comment="rosc:wan/fibre" disabled=no interface=$rcPort name=vlan835-fibre vlan-id=835} else={/interface vlan set $rcId comment="rosc:wan/fibre" disabled=no interface=$rcPort mtu=1500 name=vlan835-fibre vlan-id=835}
}}
:if ([:len [/interface vlan find where comment="rosc:lan/guests" disabled=no interface=bridge-shop mtu=1500 name="vlan20-guests" vlan-id=20]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface vlan find where interface=bridge-shop vlan-id=20]
:if ([:len $rcId] = 0) do={:set rcId [/interface vlan find where comment="rosc:lan/guests"]} else={:foreach rcI in=[/interface vlan find where comment="rosc:lan/guests"] do={:if ($rcI != [:pick $rcId 0]) do={/interface vlan set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={:set rcId [/interface vlan find where interface=bridge-shop vlan-id=20 comment~"^rosc:" comment!="rosc:wan/fibre" comment!="rosc:lan/guests"]}
:foreach rcI in=[/interface vlan find where name="vlan20-guests"] do={:if ([:len $rcId] = 0 || $rcI != [:pick $rcId 0]) do={/interface vlan set $rcI name="vlan20-guests-old"}}
:if ([:len $rcId] = 0) do={/interface vlan add comment="rosc:lan/guests" interface=bridge-shop name=vlan20-guests vlan-id=20} else={/interface vlan set $rcId comment="rosc:lan/guests" disabled=no interface=bridge-shop mtu=1500 name=vlan20-guests vlan-id=20}
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
:set rcTagged "bridge-shop"
:foreach rcI in={"ether2";"ether3"} do={
:if ([:len $rcTagged] > 0) do={:set rcTagged ($rcTagged . ",")}
:set rcTagged ($rcTagged . [/interface ethernet get [/interface ethernet find where default-name=$rcI] name])
}
:set rcUntagged ""
:foreach rcI in={"ether4"} do={
:if ([:len $rcUntagged] > 0) do={:set rcUntagged ($rcUntagged . ",")}
:set rcUntagged ($rcUntagged . [/interface ethernet get [/interface ethernet find where default-name=$rcI] name])
}
:set rcDiff ($rcDiff + [$rcVlan rcTag="rosc:lan/guests" rcBridge="bridge-shop" rcVid="20" rcTagged=$rcTagged rcUntagged=$rcUntagged rcGo=$rcGo])

# --- A PPP profile that leaves the MSS to our own rules
:foreach rcI in=[/ppp profile find where comment~"^rosc:"] do={
:local rcTag [/ppp profile get $rcI comment]
:if ([:pick [/ppp profile find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ppp profile remove $rcI
}}
}
:if ([:len [/ppp profile find where comment="rosc:ppp/rosc-pppoe" change-tcp-mss=no name="rosc-pppoe"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ppp profile find where name="rosc-pppoe"]
:if ([:len $rcId] = 0) do={:set rcId [/ppp profile find where comment="rosc:ppp/rosc-pppoe"]} else={:foreach rcI in=[/ppp profile find where comment="rosc:ppp/rosc-pppoe"] do={:if ($rcI != [:pick $rcId 0]) do={/ppp profile set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ppp profile add comment="rosc:ppp/rosc-pppoe" change-tcp-mss=no name=rosc-pppoe} else={/ppp profile set $rcId comment="rosc:ppp/rosc-pppoe" change-tcp-mss=no name=rosc-pppoe}
}}

# --- PPPoE sessions without routes of their own
:foreach rcI in=[/interface pppoe-client find where comment~"^rosc:"] do={
:local rcTag [/interface pppoe-client get $rcI comment]
:if ([:pick [/interface pppoe-client find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface pppoe-client remove $rcI
}}
}
:if ([:len [/interface pppoe-client find where comment="rosc:wan/fibre" ac-name="" add-default-route=no dial-on-demand=no disabled=no interface=vlan835-fibre max-mru=1492 max-mtu=1492 name="pppoe-fibre" password="secret of PPPOE_PASSWORD" profile="rosc-pppoe" service-name="" use-peer-dns=no user="shop@isp.example"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface pppoe-client find where name="pppoe-fibre"]
:if ([:len $rcId] = 0) do={:set rcId [/interface pppoe-client find where comment="rosc:wan/fibre"]} else={:foreach rcI in=[/interface pppoe-client find where comment="rosc:wan/fibre"] do={:if ($rcI != [:pick $rcId 0]) do={/interface pppoe-client set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface pppoe-client add comment="rosc:wan/fibre" add-default-route=no disabled=no interface=vlan835-fibre max-mru=1492 max-mtu=1492 name=pppoe-fibre password="secret of PPPOE_PASSWORD" profile=rosc-pppoe use-peer-dns=no user=shop@isp.example} else={/interface pppoe-client set $rcId comment="rosc:wan/fibre" ac-name="" add-default-route=no dial-on-demand=no disabled=no interface=vlan835-fibre max-mru=1492 max-mtu=1492 name=pppoe-fibre password="secret of PPPOE_PASSWORD" profile=rosc-pppoe service-name="" use-peer-dns=no user=shop@isp.example}
}}

# --- APN profiles without routes of their own
:foreach rcI in=[/interface lte apn find where comment~"^rosc:"] do={
:local rcTag [/interface lte apn get $rcI comment]
:if ([:pick [/interface lte apn find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface lte apn remove $rcI
}}
}
:if ([:len [/interface lte apn find where comment="rosc:wan/mobile" add-default-route=no apn="internet" name="rosc-mobile" use-network-apn=no use-peer-dns=no]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface lte apn find where name="rosc-mobile"]
:if ([:len $rcId] = 0) do={:set rcId [/interface lte apn find where comment="rosc:wan/mobile"]} else={:foreach rcI in=[/interface lte apn find where comment="rosc:wan/mobile"] do={:if ($rcI != [:pick $rcId 0]) do={/interface lte apn set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface lte apn add comment="rosc:wan/mobile" add-default-route=no apn=internet name=rosc-mobile use-network-apn=no use-peer-dns=no} else={/interface lte apn set $rcId comment="rosc:wan/mobile" add-default-route=no apn=internet name=rosc-mobile use-network-apn=no use-peer-dns=no}
}}

# --- Modems that are WANs
:if ([:len [/interface lte find where name="lte1" apn-profiles="rosc-mobile" disabled=no]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface lte set [/interface lte find where name="lte1"] apn-profiles=rosc-mobile disabled=no
}}

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
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:wan/fibre" rc1="pppoe-fibre" rc2="WAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:wan/mobile" rc1="lte1" rc2="WAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/shop" rc1="bridge-shop" rc2="LAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/guests" rc1="vlan20-guests" rc2="LAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan-management/shop" rc1="bridge-shop" rc2="LAN-management" rcGo=$rcGo])

# --- DHCP pools
:foreach rcI in=[/ip pool find where comment~"^rosc:"] do={
:local rcTag [/ip pool get $rcI comment]
:if ([:pick [/ip pool find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip pool remove $rcI
}}
}
:if ([:len [/ip pool find where comment="rosc:dhcp/shop" name="dhcp-shop" ranges=10.10.0.50-10.10.0.200]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip pool find where name="dhcp-shop"]
:if ([:len $rcId] = 0) do={:set rcId [/ip pool find where comment="rosc:dhcp/shop"]} else={:foreach rcI in=[/ip pool find where comment="rosc:dhcp/shop"] do={:if ($rcI != [:pick $rcId 0]) do={/ip pool set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip pool add comment="rosc:dhcp/shop" name=dhcp-shop ranges=10.10.0.50-10.10.0.200} else={/ip pool set $rcId comment="rosc:dhcp/shop" name=dhcp-shop ranges=10.10.0.50-10.10.0.200}
}}
:if ([:len [/ip pool find where comment="rosc:dhcp/guests" name="dhcp-guests" ranges=10.20.0.10-10.20.0.250]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip pool find where name="dhcp-guests"]
:if ([:len $rcId] = 0) do={:set rcId [/ip pool find where comment="rosc:dhcp/guests"]} else={:foreach rcI in=[/ip pool find where comment="rosc:dhcp/guests"] do={:if ($rcI != [:pick $rcId 0]) do={/ip pool set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip pool add comment="rosc:dhcp/guests" name=dhcp-guests ranges=10.20.0.10-10.20.0.250} else={/ip pool set $rcId comment="rosc:dhcp/guests" name=dhcp-guests ranges=10.20.0.10-10.20.0.250}
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
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/shop" rc1="10.10.0.1/24" rc2="bridge-shop" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/guests" rc1="10.20.0.1/24" rc2="vlan20-guests" rcGo=$rcGo])

# --- DHCP servers
:foreach rcI in=[/ip dhcp-server find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ip dhcp-server get $rcI comment]
:if ([:pick [/ip dhcp-server find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server remove $rcI
}}
}
:if ([:len [/ip dhcp-server find where comment="rosc:dhcp/shop" address-pool="dhcp-shop" disabled=no interface=bridge-shop lease-time=12h name="dhcp-shop"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-server find where interface=bridge-shop]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-server find where comment="rosc:dhcp/shop"]} else={:foreach rcI in=[/ip dhcp-server find where comment="rosc:dhcp/shop"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-server set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-server add comment="rosc:dhcp/shop" address-pool=dhcp-shop disabled=no interface=bridge-shop lease-time=12h name=dhcp-shop} else={/ip dhcp-server set $rcId comment="rosc:dhcp/shop" address-pool=dhcp-shop disabled=no interface=bridge-shop lease-time=12h name=dhcp-shop}
}}
:if ([:len [/ip dhcp-server find where comment="rosc:dhcp/guests" address-pool="dhcp-guests" disabled=no interface=vlan20-guests lease-time=12h name="dhcp-guests"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-server find where interface=vlan20-guests]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-server find where comment="rosc:dhcp/guests"]} else={:foreach rcI in=[/ip dhcp-server find where comment="rosc:dhcp/guests"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-server set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-server add comment="rosc:dhcp/guests" address-pool=dhcp-guests disabled=no interface=vlan20-guests lease-time=12h name=dhcp-guests} else={/ip dhcp-server set $rcId comment="rosc:dhcp/guests" address-pool=dhcp-guests disabled=no interface=vlan20-guests lease-time=12h name=dhcp-guests}
}}

# --- What the DHCP servers hand out
:foreach rcI in=[/ip dhcp-server network find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ip dhcp-server network get $rcI comment]
:if ([:pick [/ip dhcp-server network find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server network remove $rcI
}}
}
:if ([:len [/ip dhcp-server network find where comment="rosc:dhcp/shop" address=10.10.0.0/24 dns-server=10.10.0.1 domain="" gateway=10.10.0.1]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-server network find where address=10.10.0.0/24]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-server network find where comment="rosc:dhcp/shop"]} else={:foreach rcI in=[/ip dhcp-server network find where comment="rosc:dhcp/shop"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-server network set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-server network add comment="rosc:dhcp/shop" address=10.10.0.0/24 dns-server=10.10.0.1 gateway=10.10.0.1} else={/ip dhcp-server network set $rcId comment="rosc:dhcp/shop" address=10.10.0.0/24 dns-server=10.10.0.1 !domain gateway=10.10.0.1}
}}
:if ([:len [/ip dhcp-server network find where comment="rosc:dhcp/guests" address=10.20.0.0/24 dns-server=10.20.0.1 domain="" gateway=10.20.0.1]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-server network find where address=10.20.0.0/24]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-server network find where comment="rosc:dhcp/guests"]} else={:foreach rcI in=[/ip dhcp-server network find where comment="rosc:dhcp/guests"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-server network set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-server network add comment="rosc:dhcp/guests" address=10.20.0.0/24 dns-server=10.20.0.1 gateway=10.20.0.1} else={/ip dhcp-server network set $rcId comment="rosc:dhcp/guests" address=10.20.0.0/24 dns-server=10.20.0.1 !domain gateway=10.20.0.1}
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
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:table/mobile" rc1="to-mobile" rcGo=$rcGo])

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
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan-network/shop" rc1="10.10.0.0/24" rc2="LAN-networks" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan-network/guests" rc1="10.20.0.0/24" rc2="LAN-networks" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:list/head-office/1" rc1="198.51.100.0/28" rc2="head-office" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/1" rc1="10.10.0.0/24" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/2" rc1="10.20.0.0/24" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/3" rc1="0.0.0.0/8" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/4" rc1="127.0.0.0/8" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/5" rc1="169.254.0.0/16" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/6" rc1="192.0.0.0/24" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/7" rc1="192.0.2.0/24" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/8" rc1="198.18.0.0/15" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/9" rc1="203.0.113.0/24" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/10" rc1="224.0.0.0/4" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/fibre/11" rc1="240.0.0.0/4" rc2="bogons-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/mobile/1" rc1="10.10.0.0/24" rc2="bogons-mobile" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/mobile/2" rc1="10.20.0.0/24" rc2="bogons-mobile" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/mobile/3" rc1="0.0.0.0/8" rc2="bogons-mobile" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/mobile/4" rc1="127.0.0.0/8" rc2="bogons-mobile" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/mobile/5" rc1="169.254.0.0/16" rc2="bogons-mobile" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/mobile/6" rc1="192.0.0.0/24" rc2="bogons-mobile" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/mobile/7" rc1="192.0.2.0/24" rc2="bogons-mobile" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/mobile/8" rc1="198.18.0.0/15" rc2="bogons-mobile" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/mobile/9" rc1="203.0.113.0/24" rc2="bogons-mobile" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/mobile/10" rc1="224.0.0.0/4" rc2="bogons-mobile" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/mobile/11" rc1="240.0.0.0/4" rc2="bogons-mobile" rcGo=$rcGo])

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
:if ([:len [/ip firewall mangle find where comment="rosc:mark-in/fibre" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=pppoe-fibre in-interface-list="" new-connection-mark="from-fibre" out-interface="" passthrough=yes per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mark-in/fibre"]
:local rcNew [/ip firewall mangle add comment="rosc:mark-in/fibre" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=pppoe-fibre new-connection-mark=from-fibre passthrough=yes]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mark-in/fibre" rcAt=1 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mark-in/mobile" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=lte1 in-interface-list="" new-connection-mark="from-mobile" out-interface="" passthrough=yes per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mark-in/mobile"]
:local rcNew [/ip firewall mangle add comment="rosc:mark-in/mobile" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=lte1 new-connection-mark=from-mobile passthrough=yes]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mark-in/mobile" rcAt=2 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mark/lans" action=accept chain=prerouting connection-mark="" connection-state="" disabled=no dst-address="" dst-address-list="LAN-networks" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN out-interface="" per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mark/lans"]
:local rcNew [/ip firewall mangle add comment="rosc:mark/lans" action=accept chain=prerouting dst-address-list=LAN-networks in-interface-list=LAN]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mark/lans" rcAt=3 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:pin/guests-stay-off-lte" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="!NOT-internet" dst-address-type="" dst-port="" in-interface=vlan20-guests in-interface-list="" new-connection-mark="only-fibre" out-interface="" passthrough=yes per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:pin/guests-stay-off-lte"]
:local rcNew [/ip firewall mangle add comment="rosc:pin/guests-stay-off-lte" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new dst-address-list=!NOT-internet in-interface=vlan20-guests new-connection-mark=only-fibre passthrough=yes]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:pin/guests-stay-off-lte" rcAt=4 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:pin/terminals" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="!NOT-internet" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-connection-mark="from-fibre" out-interface="" passthrough=yes per-connection-classifier="" protocol="" src-address=10.10.0.32/28 src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:pin/terminals"]
:local rcNew [/ip firewall mangle add comment="rosc:pin/terminals" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new dst-address-list=!NOT-internet in-interface-list=LAN new-connection-mark=from-fibre passthrough=yes src-address=10.10.0.32/28]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:pin/terminals" rcAt=5 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-lan/fibre" action=mark-routing chain=prerouting connection-mark="from-fibre" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-routing-mark=to-fibre out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-lan/fibre"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-lan/fibre" action=mark-routing chain=prerouting connection-mark=from-fibre in-interface-list=LAN new-routing-mark=to-fibre passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-lan/fibre" rcAt=6 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-lan/mobile" action=mark-routing chain=prerouting connection-mark="from-mobile" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-routing-mark=to-mobile out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-lan/mobile"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-lan/mobile" action=mark-routing chain=prerouting connection-mark=from-mobile in-interface-list=LAN new-routing-mark=to-mobile passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-lan/mobile" rcAt=7 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:pin-route/fibre" action=mark-routing chain=prerouting connection-mark="only-fibre" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-routing-mark=to-fibre out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:pin-route/fibre"]
:local rcNew [/ip firewall mangle add comment="rosc:pin-route/fibre" action=mark-routing chain=prerouting connection-mark=only-fibre in-interface-list=LAN new-routing-mark=to-fibre passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:pin-route/fibre" rcAt=8 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-router/fibre" action=mark-routing chain=output connection-mark="from-fibre" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="!local" dst-port="" in-interface="" in-interface-list="" new-routing-mark=to-fibre out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-router/fibre"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-router/fibre" action=mark-routing chain=output connection-mark=from-fibre dst-address-type=!local new-routing-mark=to-fibre passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-router/fibre" rcAt=9 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-router/mobile" action=mark-routing chain=output connection-mark="from-mobile" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="!local" dst-port="" in-interface="" in-interface-list="" new-routing-mark=to-mobile out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-router/mobile"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-router/mobile" action=mark-routing chain=output connection-mark=from-mobile dst-address-type=!local new-routing-mark=to-mobile passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-router/mobile" rcAt=10 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mss-out/fibre" action=change-mss chain=forward connection-mark="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" new-mss=1452 out-interface=pppoe-fibre passthrough=yes per-connection-classifier="" protocol=tcp src-address="" src-address-list="" tcp-flags="syn" tcp-mss="1453-65535"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mss-out/fibre"]
:local rcNew [/ip firewall mangle add comment="rosc:mss-out/fibre" action=change-mss chain=forward new-mss=1452 out-interface=pppoe-fibre passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1453-65535]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mss-out/fibre" rcAt=11 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mss-in/fibre" action=change-mss chain=forward connection-mark="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=pppoe-fibre in-interface-list="" new-mss=1452 out-interface="" passthrough=yes per-connection-classifier="" protocol=tcp src-address="" src-address-list="" tcp-flags="syn" tcp-mss="1453-65535"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mss-in/fibre"]
:local rcNew [/ip firewall mangle add comment="rosc:mss-in/fibre" action=change-mss chain=forward in-interface=pppoe-fibre new-mss=1452 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1453-65535]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mss-in/fibre" rcAt=12 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mss-out/mobile" action=change-mss chain=forward connection-mark="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" new-mss=1360 out-interface=lte1 passthrough=yes per-connection-classifier="" protocol=tcp src-address="" src-address-list="" tcp-flags="syn" tcp-mss="1361-65535"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mss-out/mobile"]
:local rcNew [/ip firewall mangle add comment="rosc:mss-out/mobile" action=change-mss chain=forward new-mss=1360 out-interface=lte1 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mss-out/mobile" rcAt=13 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mss-in/mobile" action=change-mss chain=forward connection-mark="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=lte1 in-interface-list="" new-mss=1360 out-interface="" passthrough=yes per-connection-classifier="" protocol=tcp src-address="" src-address-list="" tcp-flags="syn" tcp-mss="1361-65535"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mss-in/mobile"]
:local rcNew [/ip firewall mangle add comment="rosc:mss-in/mobile" action=change-mss chain=forward in-interface=lte1 new-mss=1360 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mss-in/mobile" rcAt=14 rcEnd=0 rcGo=$rcGo])

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
:if ([:len [/ip firewall nat find where comment="rosc:forward/cameras/1" action=dst-nat chain=dstnat disabled=no dst-address="" dst-address-list="" dst-address-type="local" dst-port="8443" in-interface=pppoe-fibre in-interface-list="" ipsec-policy="" out-interface="" protocol=tcp src-address="" src-address-list="head-office" to-addresses=10.10.0.20 to-ports="443"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:forward/cameras/1"]
:local rcNew [/ip firewall nat add comment="rosc:forward/cameras/1" action=dst-nat chain=dstnat dst-address-type=local dst-port=8443 in-interface=pppoe-fibre protocol=tcp src-address-list=head-office to-addresses=10.10.0.20 to-ports=443]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward/cameras/1" rcAt=0 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:nat/fibre" action=masquerade chain=srcnat disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" ipsec-policy="out,none" out-interface=pppoe-fibre protocol="" src-address="" src-address-list="" to-addresses="" to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:nat/fibre"]
:local rcNew [/ip firewall nat add comment="rosc:nat/fibre" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=pppoe-fibre]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:nat/fibre" rcAt=1 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:nat/mobile" action=masquerade chain=srcnat disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" ipsec-policy="out,none" out-interface=lte1 protocol="" src-address="" src-address-list="" to-addresses="" to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:nat/mobile"]
:local rcNew [/ip firewall nat add comment="rosc:nat/mobile" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=lte1]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:nat/mobile" rcAt=2 rcEnd=0 rcGo=$rcGo])

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
:if ([:len [/ip firewall filter find where comment="rosc:input-bogons/fibre" action=drop chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=pppoe-fibre in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-fibre"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input-bogons/fibre"]
:local rcNew [/ip firewall filter add comment="rosc:input-bogons/fibre" action=drop chain=input in-interface=pppoe-fibre src-address-list=bogons-fibre]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input-bogons/fibre" rcAt=2 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input-bogons/mobile" action=drop chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=lte1 in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-mobile"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input-bogons/mobile"]
:local rcNew [/ip firewall filter add comment="rosc:input-bogons/mobile" action=drop chain=input in-interface=lte1 src-address-list=bogons-mobile]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input-bogons/mobile" rcAt=3 rcEnd=0 rcGo=$rcGo])
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
:if ([:len [/ip firewall filter find where comment="rosc:input/management/1" action=accept chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="22,8291" in-interface=bridge-shop in-interface-list="" log=no out-interface="" out-interface-list="" protocol=tcp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/management/1"]
:local rcNew [/ip firewall filter add comment="rosc:input/management/1" action=accept chain=input dst-port=22,8291 in-interface=bridge-shop protocol=tcp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/management/1" rcAt=9 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input/management/2" action=accept chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="22,8291" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol=tcp src-address="" src-address-list="head-office"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/management/2"]
:local rcNew [/ip firewall filter add comment="rosc:input/management/2" action=accept chain=input dst-port=22,8291 protocol=tcp src-address-list=head-office]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/management/2" rcAt=10 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:pin-drop/fibre" action=drop chain=forward connection-mark="only-fibre" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list="" log=no out-interface="!pppoe-fibre" out-interface-list=WAN protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:pin-drop/fibre"]
:local rcNew [/ip firewall filter add comment="rosc:pin-drop/fibre" action=drop chain=forward connection-mark=only-fibre out-interface=!pppoe-fibre out-interface-list=WAN]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:pin-drop/fibre" rcAt=11 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward/fasttrack" action=fasttrack-connection chain=forward connection-mark="no-mark" connection-nat-state="" connection-state="established,related" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward/fasttrack"]
:local rcNew [/ip firewall filter add comment="rosc:forward/fasttrack" action=fasttrack-connection chain=forward connection-mark=no-mark connection-state=established,related]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward/fasttrack" rcAt=12 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward/established" action=accept chain=forward connection-mark="" connection-nat-state="" connection-state="established,related,untracked" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward/established"]
:local rcNew [/ip firewall filter add comment="rosc:forward/established" action=accept chain=forward connection-state=established,related,untracked]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward/established" rcAt=13 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward/invalid" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="invalid" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward/invalid"]
:local rcNew [/ip firewall filter add comment="rosc:forward/invalid" action=drop chain=forward connection-state=invalid]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward/invalid" rcAt=14 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward-bogons/fibre" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=pppoe-fibre in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-fibre"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-bogons/fibre"]
:local rcNew [/ip firewall filter add comment="rosc:forward-bogons/fibre" action=drop chain=forward in-interface=pppoe-fibre src-address-list=bogons-fibre]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-bogons/fibre" rcAt=15 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward-bogons/mobile" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=lte1 in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-mobile"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-bogons/mobile"]
:local rcNew [/ip firewall filter add comment="rosc:forward-bogons/mobile" action=drop chain=forward in-interface=lte1 src-address-list=bogons-mobile]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-bogons/mobile" rcAt=16 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:access-out/guests" action=drop chain=forward connection-mark="" connection-nat-state="!dstnat" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=vlan20-guests in-interface-list="" log=no out-interface="" out-interface-list="!WAN" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:access-out/guests"]
:local rcNew [/ip firewall filter add comment="rosc:access-out/guests" action=drop chain=forward connection-nat-state=!dstnat in-interface=vlan20-guests out-interface-list=!WAN]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:access-out/guests" rcAt=17 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:access-in/guests" action=drop chain=forward connection-mark="" connection-nat-state="!dstnat" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list=LAN log=no out-interface=vlan20-guests out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:access-in/guests"]
:local rcNew [/ip firewall filter add comment="rosc:access-in/guests" action=drop chain=forward connection-nat-state=!dstnat in-interface-list=LAN out-interface=vlan20-guests]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:access-in/guests" rcAt=18 rcEnd=0 rcGo=$rcGo])
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
:if ([:len [/ipv6 firewall filter find where comment="rosc:input6/management/1" action=accept chain=input connection-state="" disabled=no dst-port="22,8291" in-interface=bridge-shop in-interface-list="" log=no out-interface="" out-interface-list="" protocol=tcp src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:input6/management/1"]
:local rcNew [/ipv6 firewall filter add comment="rosc:input6/management/1" action=accept chain=input dst-port=22,8291 in-interface=bridge-shop protocol=tcp]
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
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/access-out-guests" action=drop chain=forward connection-state="" disabled=no dst-port="" in-interface=vlan20-guests in-interface-list="" log=no out-interface="" out-interface-list="!WAN" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/access-out-guests"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/access-out-guests" action=drop chain=forward in-interface=vlan20-guests out-interface-list=!WAN]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/access-out-guests" rcAt=11 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/access-in-guests" action=drop chain=forward connection-state="" disabled=no dst-port="" in-interface="" in-interface-list=LAN log=no out-interface=vlan20-guests out-interface-list="" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/access-in-guests"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/access-in-guests" action=drop chain=forward in-interface-list=LAN out-interface=vlan20-guests]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/access-in-guests" rcAt=12 rcEnd=0 rcGo=$rcGo])
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
:if (([:tostr [/system identity get name]] != "shop-chania")) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/system identity set name=shop-chania
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
:if ([:len [/ip route find where comment="rosc:probe/fibre/1" check-gateway=none disabled=no distance=1 dst-address=8.8.8.8/32 gateway=pppoe-fibre routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/fibre/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/fibre/1" dst-address=8.8.8.8/32 gateway=pppoe-fibre scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/fibre/1" check-gateway=none disabled=no distance=1 dst-address=8.8.8.8/32 gateway=pppoe-fibre routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/fibre/1" blackhole check-gateway=none disabled=no distance=254 dst-address=8.8.8.8/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/fibre/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/fibre/1" blackhole distance=254 dst-address=8.8.8.8/32} else={/ip route set $rcId comment="rosc:probe-hole/fibre/1" blackhole check-gateway=none disabled=no distance=254 dst-address=8.8.8.8/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe/fibre/2" check-gateway=none disabled=no distance=1 dst-address=9.9.9.9/32 gateway=pppoe-fibre routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/fibre/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/fibre/2" dst-address=9.9.9.9/32 gateway=pppoe-fibre scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/fibre/2" check-gateway=none disabled=no distance=1 dst-address=9.9.9.9/32 gateway=pppoe-fibre routing-table=main scope=10 target-scope=10}
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
:if ([:len [/ip route find where comment="rosc:probe/mobile/1" check-gateway=none disabled=no distance=1 dst-address=1.1.1.1/32 gateway=lte1 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/mobile/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/mobile/1" dst-address=1.1.1.1/32 gateway=lte1 scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/mobile/1" check-gateway=none disabled=no distance=1 dst-address=1.1.1.1/32 gateway=lte1 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/mobile/1" blackhole check-gateway=none disabled=no distance=254 dst-address=1.1.1.1/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/mobile/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/mobile/1" blackhole distance=254 dst-address=1.1.1.1/32} else={/ip route set $rcId comment="rosc:probe-hole/mobile/1" blackhole check-gateway=none disabled=no distance=254 dst-address=1.1.1.1/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe/mobile/2" check-gateway=none disabled=no distance=1 dst-address=208.67.222.222/32 gateway=lte1 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/mobile/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/mobile/2" dst-address=208.67.222.222/32 gateway=lte1 scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/mobile/2" check-gateway=none disabled=no distance=1 dst-address=208.67.222.222/32 gateway=lte1 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/mobile/2" blackhole check-gateway=none disabled=no distance=254 dst-address=208.67.222.222/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/mobile/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/mobile/2" blackhole distance=254 dst-address=208.67.222.222/32} else={/ip route set $rcId comment="rosc:probe-hole/mobile/2" blackhole check-gateway=none disabled=no distance=254 dst-address=208.67.222.222/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:default/mobile/1" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/mobile/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/mobile/1" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/mobile/1" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:default/mobile/2" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/mobile/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/mobile/2" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/mobile/2" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/mobile/1" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=to-mobile scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/mobile/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/mobile/1" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=to-mobile scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/mobile/1" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=to-mobile scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/mobile/2" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=to-mobile scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/mobile/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/mobile/2" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=to-mobile scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/mobile/2" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=to-mobile scope=30 target-scope=11}
}}

# --- Where messages for others go
:foreach rcI in=[/system logging action find where comment~"^rosc:"] do={
:local rcTag [/system logging action get $rcI comment]
:if ([:pick [/system logging action find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/system logging action remove $rcI
}}
}
:if ([:len [/system logging action find where comment="rosc:notify/syslog" name="roscsyslog" remote=10.10.0.9 remote-log-format=syslog remote-port=514 target=remote]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system logging action find where name="roscsyslog"]
:if ([:len $rcId] = 0) do={:set rcId [/system logging action find where comment="rosc:notify/syslog"]} else={:foreach rcI in=[/system logging action find where comment="rosc:notify/syslog"] do={:if ($rcI != [:pick $rcId 0]) do={/system logging action set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system logging action add comment="rosc:notify/syslog" name=roscsyslog remote=10.10.0.9 remote-log-format=syslog remote-port=514 target=remote} else={/system logging action set $rcId comment="rosc:notify/syslog" name=roscsyslog remote=10.10.0.9 remote-log-format=syslog remote-port=514 target=remote}
}}

# --- Which messages go there
:if ([:len [/system logging find where action="roscsyslog" prefix="shop-chania" topics="script,error"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system logging find where action="roscsyslog"]
:if ([:len $rcId] = 0) do={/system logging add action=roscsyslog prefix=shop-chania topics=script,error} else={/system logging set $rcId action=roscsyslog prefix=shop-chania topics=script,error}
}}

# --- What happens when a WAN goes or returns
:foreach rcI in=[/system script find where comment~"^rosc:"] do={
:local rcTag [/system script get $rcI comment]
:if ([:pick [/system script find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/system script remove $rcI
}}
}
:set rcText ":local rcCheck \"no\"\n\
    :if ([/system resource get architecture-name] != \"smips\") do={:set rcCheck \"yes-without-crl\"}\n\
    :global rcOut\n\
    :if ([:typeof \$rcOut] = \"array\") do={\n\
    :local rcAll \$rcOut\n\
    :set rcOut [:toarray \"\"]\n\
    :foreach rcMsg in=\$rcAll do={\n\
    :local rcAt [:find \$rcMsg \"|\"]\n\
    :local rcName [:pick \$rcMsg 0 \$rcAt]\n\
    :local rcText [:pick \$rcMsg (\$rcAt + 1) [:len \$rcMsg]]\n\
    :set rcAt [:find \$rcText \"|\"]\n\
    :local rcState [:pick \$rcText 0 \$rcAt]\n\
    :set rcText [:pick \$rcText (\$rcAt + 1) [:len \$rcText]]\n\
    :retry command={\n\
    /tool fetch url=\"https://api.telegram.org/botsecret%20of%20TG_TOKEN/sendMessage\" http-method=post http-header-field=\"Content-Type: application/json\" http-data=(\"{\\\"chat_id\\\":\\\"-100123\\\",\\\"text\\\":\\\"shop-chania: \" . \$rcText . \"\\\"}\") check-certificate=\$rcCheck output=none duration=30s\n\
    } delay=10 max=6 on-error={:log warning \"rosc: telegram was not told: \$rcText\"}\n\
    }\n\
    }"
:if ([:len [/system script find where comment="rosc:notify/send" dont-require-permissions=yes name="rosc-notify" source=$rcText]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-notify"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:notify/send"]} else={:foreach rcI in=[/system script find where comment="rosc:notify/send"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:notify/send" dont-require-permissions=yes name=rosc-notify policy=ftp,read,write,test source=$rcText} else={/system script set $rcId comment="rosc:notify/send" dont-require-permissions=yes name=rosc-notify policy=ftp,read,write,test source=$rcText}
}}
:set rcText ":global rcUse\n\
    :if ([:typeof \$rcUse] != \"array\") do={:set rcUse [:toarray \"\"]}\n\
    :local rcTime [/system resource get uptime]\n\
    :local rcLook (\$rcUse->\"mobile/look\")\n\
    :if ([:typeof \$rcLook] != \"time\") do={:set rcLook (\$rcTime - 1m)}\n\
    :if ((\$rcTime - \$rcLook) >= 1m) do={\n\
    :set (\$rcUse->\"mobile/look\") \$rcTime\n\
    :if ([:len [/ip route find where comment~\"^rosc:default/mobile/\" routing-table=main active]] > 0) do={\n\
    :set (\$rcUse->\"mobile/away\") \"\"\n\
    :if ([:typeof (\$rcUse->\"mobile/since\")] != \"time\") do={:set (\$rcUse->\"mobile/since\") \$rcTime; :set (\$rcUse->\"mobile/told\") \"no\"}\n\
    :if ((\$rcUse->\"mobile/told\") != \"yes\" && (\$rcTime - (\$rcUse->\"mobile/since\")) >= 30m) do={\n\
    :set (\$rcUse->\"mobile/told\") \"yes\"\n\
    :log error \"rosc: WAN mobile is metered and has carried the site for 30m\"\n\
    :global rcOut\n\
    :if ([:typeof \$rcOut] != \"array\") do={:set rcOut [:toarray \"\"]}\n\
    :set rcOut (\$rcOut, \"mobile|metered|WAN mobile is metered and has carried the site for 30m\")\n\
    /system script run rosc-notify\n\
    }\n\
    } else={\n\
    :if ([:typeof (\$rcUse->\"mobile/away\")] != \"time\") do={:set (\$rcUse->\"mobile/away\") \$rcTime}\n\
    :if ((\$rcTime - (\$rcUse->\"mobile/away\")) >= 1m) do={:set (\$rcUse->\"mobile/since\") \"\"}\n\
    }\n\
    }"
:if ([:len [/system script find where comment="rosc:use/mobile" dont-require-permissions=no name="rosc-use-mobile" source=$rcText]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-use-mobile"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:use/mobile"]} else={:foreach rcI in=[/system script find where comment="rosc:use/mobile"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:use/mobile" name=rosc-use-mobile policy=read,write,test source=$rcText} else={/system script set $rcId comment="rosc:use/mobile" dont-require-permissions=no name=rosc-use-mobile policy=read,write,test source=$rcText}
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
    :if ([:typeof \$rcWas] != \"str\" && \$rcNow = \"up\") do={:set (\$rcWan->\"fibre/told\") \"up\"}\n\
    :local rcTurn 1\n\
    :if ([:typeof (\$rcWan->\"fibre/turn\")] = \"num\") do={:set rcTurn ((\$rcWan->\"fibre/turn\") + 1)}\n\
    :set (\$rcWan->\"fibre/turn\") \$rcTurn\n\
    :if (\$rcNow = \"down\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/fibre/\" active]] > 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/fibre/\" active]] = 0 && [:len [/ip route find where comment~\"^rosc:default/(mobile)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=pppoe-fibre] do={\n\
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
    :foreach rcA in=[/ip address find where interface=lte1] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/mobile/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-mobile\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    }\n\
    :delay 1m\n\
    :if ((\$rcWan->\"fibre/turn\") = \$rcTurn && (\$rcWan->\"fibre/told\") != \$rcNow) do={\n\
    :set (\$rcWan->\"fibre/told\") \$rcNow\n\
    :log error \"rosc: WAN fibre has been \$rcNow for 1m\"\n\
    :global rcOut\n\
    :if ([:typeof \$rcOut] != \"array\") do={:set rcOut [:toarray \"\"]}\n\
    :set rcOut (\$rcOut, \"fibre|\$rcNow|WAN fibre has been \$rcNow for 1m\")\n\
    /system script run rosc-notify\n\
    }\n\
    }"
:if ([:len [/system script find where comment="rosc:wan/fibre" dont-require-permissions=no name="rosc-wan-fibre" source=$rcText]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-wan-fibre"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:wan/fibre"]} else={:foreach rcI in=[/system script find where comment="rosc:wan/fibre"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:wan/fibre" name=rosc-wan-fibre policy=read,write,test source=$rcText} else={/system script set $rcId comment="rosc:wan/fibre" dont-require-permissions=no name=rosc-wan-fibre policy=read,write,test source=$rcText}
}}
:set rcText ":global rcWan\n\
    :if ([:typeof \$rcWan] != \"array\") do={:set rcWan [:toarray \"\"]}\n\
    :local rcWas (\$rcWan->\"mobile\")\n\
    :local rcNow \$rcWas\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/mobile/\" status=\"up\"]] > 0) do={:set rcNow \"up\"}\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/mobile/\" status!=\"down\"]] = 0) do={:set rcNow \"down\"}\n\
    :if (\$rcNow != \$rcWas) do={\n\
    :set (\$rcWan->\"mobile\") \$rcNow\n\
    :if (\$rcNow = \"down\") do={:log warning \"rosc: WAN mobile is down\"} else={:log info \"rosc: WAN mobile is up\"}\n\
    :if ([:typeof \$rcWas] != \"str\" && \$rcNow = \"up\") do={:set (\$rcWan->\"mobile/told\") \"up\"}\n\
    :local rcTurn 1\n\
    :if ([:typeof (\$rcWan->\"mobile/turn\")] = \"num\") do={:set rcTurn ((\$rcWan->\"mobile/turn\") + 1)}\n\
    :set (\$rcWan->\"mobile/turn\") \$rcTurn\n\
    :if (\$rcNow = \"down\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/mobile/\" active]] > 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/mobile/\" active]] = 0 && [:len [/ip route find where comment~\"^rosc:default/(fibre)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=lte1] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    :if (\$rcNow = \"up\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/mobile/\" active]] = 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/mobile/\" active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=pppoe-fibre] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/fibre/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    }\n\
    :delay 1m\n\
    :if ((\$rcWan->\"mobile/turn\") = \$rcTurn && (\$rcWan->\"mobile/told\") != \$rcNow) do={\n\
    :set (\$rcWan->\"mobile/told\") \$rcNow\n\
    :log error \"rosc: WAN mobile has been \$rcNow for 1m\"\n\
    :global rcOut\n\
    :if ([:typeof \$rcOut] != \"array\") do={:set rcOut [:toarray \"\"]}\n\
    :set rcOut (\$rcOut, \"mobile|\$rcNow|WAN mobile has been \$rcNow for 1m\")\n\
    /system script run rosc-notify\n\
    }\n\
    }"
:if ([:len [/system script find where comment="rosc:wan/mobile" dont-require-permissions=no name="rosc-wan-mobile" source=$rcText]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-wan-mobile"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:wan/mobile"]} else={:foreach rcI in=[/system script find where comment="rosc:wan/mobile"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:wan/mobile" name=rosc-wan-mobile policy=read,write,test source=$rcText} else={/system script set $rcId comment="rosc:wan/mobile" dont-require-permissions=no name=rosc-wan-mobile policy=read,write,test source=$rcText}
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
:if ([:len [/tool netwatch find where comment="rosc:probe/mobile/1" disabled=no down-script="/system script run rosc-wan-mobile" host=1.1.1.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="/system script run rosc-use-mobile" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-mobile"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/mobile/1"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/mobile/1" disabled=no down-script="/system script run rosc-wan-mobile" host=1.1.1.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="/system script run rosc-use-mobile" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-mobile"} else={/tool netwatch set $rcId comment="rosc:probe/mobile/1" disabled=no down-script="/system script run rosc-wan-mobile" host=1.1.1.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="/system script run rosc-use-mobile" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-mobile"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/mobile/2" disabled=no down-script="/system script run rosc-wan-mobile" host=208.67.222.222 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-mobile"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/mobile/2"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/mobile/2" disabled=no down-script="/system script run rosc-wan-mobile" host=208.67.222.222 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-mobile"} else={/tool netwatch set $rcId comment="rosc:probe/mobile/2" disabled=no down-script="/system script run rosc-wan-mobile" host=208.67.222.222 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-mobile"}
}}

# --- Bridges filter VLANs, now that all of the above stands
:if ([:len [/interface bridge find where name="bridge-shop" vlan-filtering=yes]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge set [/interface bridge find where name="bridge-shop"] vlan-filtering=yes
}}

# --- The built-in authorities are trusted, where the router does not do so by itself
:if ($rcGo = 1) do={
:local rcVersion [/system resource get version]
:local rcRest [:pick $rcVersion ([:find $rcVersion "."] + 1) [:len $rcVersion]]
:local rcMinor [:tonum [:pick $rcRest 0 2]]
:if ([:typeof $rcMinor] != "num") do={:set rcMinor [:tonum [:pick $rcRest 0 1]]}
:local rcTrust ":if ([:tostr [/certificate settings get builtin-trust-anchors]] != \"trusted\") do={/certificate settings set builtin-trust-anchors=trusted}"
:if ($rcMinor = 19 || $rcMinor = 20) do={:do {:local rcRow [:parse $rcTrust]; $rcRow} on-error={}}
}

# --- Rows that left the site
:set rcAll {"rosc:probe/fibre/1";"rosc:probe/fibre/2";"rosc:probe/mobile/1";"rosc:probe/mobile/2"}
:foreach rcI in=[/tool netwatch find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/tool netwatch get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/tool netwatch remove $rcI
}}
}
:set rcAll {"rosc:notify/send";"rosc:use/mobile";"rosc:wan/fibre";"rosc:wan/mobile"}
:foreach rcI in=[/system script find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/system script get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/system script remove $rcI
}}
}
:set rcAll {"roscsyslog"}
:foreach rcI in=[/system logging find where action~"^rosc"] do={:if ([:typeof [:find $rcAll ([:tostr [/system logging get $rcI action]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/system logging remove $rcI
}}
}
:set rcAll {"rosc:notify/syslog"}
:foreach rcI in=[/system logging action find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/system logging action get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/system logging action remove $rcI
}}
}
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
:set rcAll {"rosc:probe/fibre/1";"rosc:probe-hole/fibre/1";"rosc:probe/fibre/2";"rosc:probe-hole/fibre/2";"rosc:default/fibre/1";"rosc:default/fibre/2";"rosc:reply/fibre/1";"rosc:reply/fibre/2";"rosc:probe/mobile/1";"rosc:probe-hole/mobile/1";"rosc:probe/mobile/2";"rosc:probe-hole/mobile/2";"rosc:default/mobile/1";"rosc:default/mobile/2";"rosc:reply/mobile/1";"rosc:reply/mobile/2"}
:foreach rcI in=[/ip route find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip route get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip route remove $rcI
}}
}
:foreach rcI in=[/ip dns static find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dns static remove $rcI
}}
:set rcAll {"rosc:input6/established";"rosc:input6/invalid";"rosc:input6/icmpv6";"rosc:input6/traceroute";"rosc:input6/dhcpv6-client";"rosc:input6/dns-udp";"rosc:input6/dns-tcp";"rosc:input6/management/1";"rosc:forward6/established";"rosc:forward6/invalid";"rosc:forward6/hop-limit";"rosc:forward6/access-out-guests";"rosc:forward6/access-in-guests";"rosc:forward6/icmpv6";"rosc:input6/drop";"rosc:forward6/drop"}
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
:set rcAll {"rosc:input/established";"rosc:input/invalid";"rosc:input-bogons/fibre";"rosc:input-bogons/mobile";"rosc:input/icmp-limited";"rosc:input/icmp-excess";"rosc:input/dhcp";"rosc:input/dns-udp";"rosc:input/dns-tcp";"rosc:input/management/1";"rosc:input/management/2";"rosc:pin-drop/fibre";"rosc:forward/fasttrack";"rosc:forward/established";"rosc:forward/invalid";"rosc:forward-bogons/fibre";"rosc:forward-bogons/mobile";"rosc:access-out/guests";"rosc:access-in/guests";"rosc:input/drop";"rosc:forward/drop"}
:foreach rcI in=[/ip firewall filter find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip firewall filter get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall filter remove $rcI
}}
}
:set rcAll {"rosc:forward/cameras/1";"rosc:nat/fibre";"rosc:nat/mobile"}
:foreach rcI in=[/ip firewall nat find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip firewall nat get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall nat remove $rcI
}}
}
:set rcAll {"rosc:mark/local";"rosc:mark-in/fibre";"rosc:mark-in/mobile";"rosc:mark/lans";"rosc:pin/guests-stay-off-lte";"rosc:pin/terminals";"rosc:reply-lan/fibre";"rosc:reply-lan/mobile";"rosc:pin-route/fibre";"rosc:reply-router/fibre";"rosc:reply-router/mobile";"rosc:mss-out/fibre";"rosc:mss-in/fibre";"rosc:mss-out/mobile";"rosc:mss-in/mobile"}
:foreach rcI in=[/ip firewall mangle find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip firewall mangle get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall mangle remove $rcI
}}
}
:set rcAll {"rosc:list/NOT-internet/1 NOT-internet 10.0.0.0/8";"rosc:list/NOT-internet/2 NOT-internet 100.64.0.0/10";"rosc:list/NOT-internet/3 NOT-internet 169.254.0.0/16";"rosc:list/NOT-internet/4 NOT-internet 172.16.0.0/12";"rosc:list/NOT-internet/5 NOT-internet 192.168.0.0/16";"rosc:list/NOT-internet/6 NOT-internet 224.0.0.0/4";"rosc:lan-network/shop LAN-networks 10.10.0.0/24";"rosc:lan-network/guests LAN-networks 10.20.0.0/24";"rosc:list/head-office/1 head-office 198.51.100.0/28";"rosc:bogons/fibre/1 bogons-fibre 10.10.0.0/24";"rosc:bogons/fibre/2 bogons-fibre 10.20.0.0/24";"rosc:bogons/fibre/3 bogons-fibre 0.0.0.0/8";"rosc:bogons/fibre/4 bogons-fibre 127.0.0.0/8";"rosc:bogons/fibre/5 bogons-fibre 169.254.0.0/16";"rosc:bogons/fibre/6 bogons-fibre 192.0.0.0/24";"rosc:bogons/fibre/7 bogons-fibre 192.0.2.0/24";"rosc:bogons/fibre/8 bogons-fibre 198.18.0.0/15";"rosc:bogons/fibre/9 bogons-fibre 203.0.113.0/24";"rosc:bogons/fibre/10 bogons-fibre 224.0.0.0/4";"rosc:bogons/fibre/11 bogons-fibre 240.0.0.0/4";"rosc:bogons/mobile/1 bogons-mobile 10.10.0.0/24";"rosc:bogons/mobile/2 bogons-mobile 10.20.0.0/24";"rosc:bogons/mobile/3 bogons-mobile 0.0.0.0/8";"rosc:bogons/mobile/4 bogons-mobile 127.0.0.0/8";"rosc:bogons/mobile/5 bogons-mobile 169.254.0.0/16";"rosc:bogons/mobile/6 bogons-mobile 192.0.0.0/24";"rosc:bogons/mobile/7 bogons-mobile 192.0.2.0/24";"rosc:bogons/mobile/8 bogons-mobile 198.18.0.0/15";"rosc:bogons/mobile/9 bogons-mobile 203.0.113.0/24";"rosc:bogons/mobile/10 bogons-mobile 224.0.0.0/4";"rosc:bogons/mobile/11 bogons-mobile 240.0.0.0/4"}
:foreach rcI in=[/ip firewall address-list find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip firewall address-list get $rcI comment]] . " " . [:tostr [/ip firewall address-list get $rcI list]] . " " . [:tostr [/ip firewall address-list get $rcI address]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall address-list remove $rcI
}}
}
:set rcAll {"rosc:table/fibre to-fibre";"rosc:table/mobile to-mobile"}
:foreach rcI in=[/routing table find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/routing table get $rcI comment]] . " " . [:tostr [/routing table get $rcI name]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/routing table remove $rcI
}}
}
:foreach rcI in=[/ip dhcp-server lease find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server lease remove $rcI
}}
:set rcAll {"rosc:dhcp/shop";"rosc:dhcp/guests"}
:foreach rcI in=[/ip dhcp-server network find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip dhcp-server network get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server network remove $rcI
}}
}
:set rcAll {"rosc:dhcp/shop";"rosc:dhcp/guests"}
:foreach rcI in=[/ip dhcp-server find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip dhcp-server get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server remove $rcI
}}
}
:set rcAll {"rosc:lan/shop 10.10.0.1/24 bridge-shop";"rosc:lan/guests 10.20.0.1/24 vlan20-guests"}
:foreach rcI in=[/ip address find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip address get $rcI comment]] . " " . [:tostr [/ip address get $rcI address]] . " " . [:tostr [/ip address get $rcI interface]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip address remove $rcI
}}
}
:set rcAll {"rosc:dhcp/shop";"rosc:dhcp/guests"}
:foreach rcI in=[/ip pool find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip pool get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip pool remove $rcI
}}
}
:set rcAll {"rosc:wan/fibre WAN pppoe-fibre";"rosc:wan/mobile WAN lte1";"rosc:lan/shop LAN bridge-shop";"rosc:lan/guests LAN vlan20-guests";"rosc:lan-management/shop LAN-management bridge-shop"}
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
:set rcAll {"rosc:wan/mobile"}
:foreach rcI in=[/interface lte apn find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface lte apn get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:local rcName [:tostr [/interface lte apn get $rcI name]]
/interface lte set [/interface lte find where apn-profiles=$rcName] apn-profiles=default disabled=yes
/interface lte apn remove $rcI
}}
}
:set rcAll {"rosc:wan/fibre"}
:foreach rcI in=[/interface pppoe-client find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface pppoe-client get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface pppoe-client remove $rcI
}}
}
:set rcAll {"rosc:ppp/rosc-pppoe"}
:foreach rcI in=[/ppp profile find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ppp profile get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ppp profile remove $rcI
}}
}
:set rcAll {"rosc:lan/guests"}
:foreach rcI in=[/interface bridge vlan find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface bridge vlan get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge vlan remove $rcI
}}
}
:set rcAll {"rosc:wan/fibre";"rosc:lan/guests"}
:foreach rcI in=[/interface vlan find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface vlan get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface vlan remove $rcI
}}
}
:set rcAll {"rosc:lan-port/shop/ether2";"rosc:lan-port/shop/ether3";"rosc:lan-port/shop/ether4"}
:foreach rcI in=[/interface bridge port find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface bridge port get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
}
:set rcAll {"rosc:list/WAN WAN";"rosc:list/LAN LAN";"rosc:list/LAN-management LAN-management"}
:foreach rcI in=[/interface list find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface list get $rcI comment]] . " " . [:tostr [/interface list get $rcI name]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list remove $rcI
}}
}
:set rcAll {"rosc:lan/shop bridge-shop"}
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
