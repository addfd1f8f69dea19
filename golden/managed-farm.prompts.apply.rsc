# farm-mesara: RouterOS 7.16 to 7.24, form apply, made by rosc
# For /import only: upload it and run /import FILE in a terminal, which asks for the
# secrets below. It holds none of them, and shows none. Pasted into a terminal it ends
# before any change, and so does an answer that is missing or cannot be right.
# Asks for: tunnels.hub.private-key (TUNNEL_KEY)
# Not through a port that becomes a WAN or moves to another bridge: that session ends.
# A second run with the same answers changes nothing. Rows without a rosc: comment are
# not touched, but for those that can exist only once (a DHCP client of an interface, a
# name) and for the rules of MikroTik's default configuration, unless the site says
# apply.adopt: [].
# It deals with 143 rows. Safe mode undoes no more than 100 actions.
# From 7.23 on a command that the router does not know stops the script where it
# stands: for a router that is far away, set apply.rollback in the site.
# Note: 192.168.100.1 is the dish of WAN 'north'; that of WAN 'south' has the same address and cannot be reached beside it.
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
:if ([:len [/interface ethernet find where default-name="ether1"]] = 0) do={:error "rosc: this router has no port ether1 (WAN 'north')"}
:if ([:len [/interface ethernet find where default-name="ether2"]] = 0) do={:error "rosc: this router has no port ether2 (WAN 'south')"}
:if ([:len [/interface ethernet find where default-name="ether3"]] = 0) do={:error "rosc: this router has no port ether3 (LAN 'home')"}
:if ([:len [/interface ethernet find where default-name="ether4"]] = 0) do={:error "rosc: this router has no port ether4 (LAN 'home')"}
:if ([:len [/interface ethernet find where default-name="ether5"]] = 0) do={:error "rosc: this router has no port ether5 (LAN 'guests')"}
:local rcUplinks [:toarray ""]
:set rcUplinks ($rcUplinks, "ether1-north", [/interface ethernet get [/interface ethernet find where default-name="ether1"] name])
:set rcUplinks ($rcUplinks, "ether2-south", [/interface ethernet get [/interface ethernet find where default-name="ether2"] name])
:if ([:len [/interface find where name="ether1-north"]] > 0 && [:len [/interface ethernet find where name="ether1-north"]] = 0) do={:error "rosc: the name ether1-north is taken by an interface that is no port (WAN 'north')"}
:if ([:len [/interface find where name="ether2-south"]] > 0 && [:len [/interface ethernet find where name="ether2-south"]] = 0) do={:error "rosc: the name ether2-south is taken by an interface that is no port (WAN 'south')"}
:if ([:len [/interface find where name="wg-hub"]] > 0 && [:len [/interface wireguard find where name="wg-hub" comment~"^rosc:"]] = 0) do={:error "rosc: there is an interface wg-hub that is not ours, and its keys would be lost; rename it, or give it the comment rosc:tunnel/hub to hand it over"}
:foreach rcI in=[/interface wireguard find where !disabled listen-port=13241] do={:if (!([:tostr [/interface wireguard get $rcI comment]] ~ "^rosc:")) do={:error "rosc: UDP port 13241 of wg-hub is taken by the WireGuard interface $[/interface wireguard get $rcI name]"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=0.0.0.0/0] do={
:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:") && [/ip route get $rcI distance] <= 2) do={:error "rosc: a default route of somebody else is in the way: gateway $[/ip route get $rcI gateway], distance $[/ip route get $rcI distance]; remove it or raise its distance above 2"}
}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=8.8.8.8/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 8.8.8.8 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=9.9.9.9/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 9.9.9.9 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=1.1.1.1/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 1.1.1.1 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=208.67.220.220/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 208.67.220.220 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=10.80.0.0/16] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to 10.80.0.0/16 is in the way: it is behind a tunnel of the site"}}
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
:foreach rcI in=[/ip address find where !dynamic !disabled network=192.168.40.0] do={
:local rcOn [/ip address get $rcI interface]
:if ($rcOn != "bridge-home" && [:typeof [:find $rcUplinks $rcOn]] = "nil" && !([:tostr [/ip address get $rcI comment]] ~ "^(rosc:|defconf)")) do={:error "rosc: the network of bridge-home is on $rcOn too: address $[/ip address get $rcI address]"}
}
:foreach rcI in=[/ip address find where !dynamic !disabled network=192.168.41.0] do={
:local rcOn [/ip address get $rcI interface]
:if ($rcOn != "bridge-guests" && [:typeof [:find $rcUplinks $rcOn]] = "nil" && !([:tostr [/ip address get $rcI comment]] ~ "^(rosc:|defconf)")) do={:error "rosc: the network of bridge-guests is on $rcOn too: address $[/ip address get $rcI address]"}
}
:foreach rcI in=[/ip address find where !dynamic !disabled network=10.77.0.0] do={
:local rcOn [/ip address get $rcI interface]
:if ($rcOn != "wg-hub" && [:typeof [:find $rcUplinks $rcOn]] = "nil" && !([:tostr [/ip address get $rcI comment]] ~ "^(rosc:|defconf)")) do={:error "rosc: the network of wg-hub is on $rcOn too: address $[/ip address get $rcI address]"}
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

# --- Secrets: asked for here, before any change; no answer leaves this block but into the rows that need it
:local rcWhy ""
:local rcFault do={
:local rcAt 0
:local rcAll " !\"#\$%&'()*+,-./0123456789:;<=>\?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"
:if ([:len $rcAnswer] = 0) do={:return "there was no answer"}
:if ([:len $rcAnswer] > 1024) do={:return "it is longer than 1024 characters"}
:while ($rcAt < [:len $rcAnswer]) do={
:if ([:typeof [:find $rcAll [:pick $rcAnswer $rcAt ($rcAt + 1)]]] != "num") do={:return "it has a character that is no printable ASCII"}
:set rcAt ($rcAt + 1)
}
:return ""
}
:local rcKey1 ""
:do {:set rcKey1 [/terminal ask prompt="rosc: secret 1 of 1, tunnels.hub.private-key (TUNNEL_KEY):" sensitive=yes value-name=secret]} on-error={}
:if ($rcKey1 = "# This line was pasted: it is no secret.") do={:error "rosc: this script cannot be pasted, because it asks for secrets; upload it and run /import. Nothing was changed"}
:set rcWhy [$rcFault rcAnswer=$rcKey1]
:if ([:len $rcWhy] = 0 && !($rcKey1 ~ "^([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)\$")) do={:set rcWhy "it is not a WireGuard key: 44 characters of base64, the last one '='"}
:if ([:len $rcWhy] > 0) do={:error ("rosc: tunnels.hub.private-key (TUNNEL_KEY): " . $rcWhy . "; nothing was changed")}
:local rcGo 1

# --- Ports that are WANs, by default-name
:if ([:len [/interface ethernet find where default-name="ether1" disabled=no name="ether1-north"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:foreach rcI in=[/interface ethernet find where name="ether1-north"] do={:if ([/interface ethernet get $rcI default-name] != "ether1") do={/interface ethernet set $rcI name=[/interface ethernet get $rcI default-name]}}
/interface ethernet set [/interface ethernet find where default-name="ether1"] disabled=no name=ether1-north
}}
:if ([:len [/interface ethernet find where default-name="ether2" disabled=no name="ether2-south"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:foreach rcI in=[/interface ethernet find where name="ether2-south"] do={:if ([/interface ethernet get $rcI default-name] != "ether2") do={/interface ethernet set $rcI name=[/interface ethernet get $rcI default-name]}}
/interface ethernet set [/interface ethernet find where default-name="ether2"] disabled=no name=ether2-south
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
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/home" rc1="bridge-home" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/guests" rc1="bridge-guests" rcGo=$rcGo])

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
:foreach rcI in=[/interface bridge port find where !dynamic interface=ether1-north] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=LAN interface=ether1-north] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/interface bridge port find where !dynamic interface=ether2-south] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=LAN interface=ether2-south] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}

# --- What is a LAN is no WAN
:foreach rcI in=[/interface list member find where !dynamic list=WAN interface=bridge-home] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=WAN interface=bridge-guests] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
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
:if ([:len [/interface bridge port find where comment="rosc:lan-port/home/ether3" bridge=bridge-home interface=$rcPort pvid=1]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface bridge port find where interface=$rcPort]
:if ([:len $rcId] = 0) do={:set rcId [/interface bridge port find where comment="rosc:lan-port/home/ether3"]} else={:foreach rcI in=[/interface bridge port find where comment="rosc:lan-port/home/ether3"] do={:if ($rcI != [:pick $rcId 0]) do={/interface bridge port set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface bridge port add comment="rosc:lan-port/home/ether3" bridge=bridge-home interface=$rcPort} else={/interface bridge port set $rcId comment="rosc:lan-port/home/ether3" bridge=bridge-home interface=$rcPort pvid=1}
}}
:set rcPort [/interface ethernet get [/interface ethernet find where default-name="ether4"] name]
:if ([:len [/interface bridge port find where comment="rosc:lan-port/home/ether4" bridge=bridge-home interface=$rcPort pvid=1]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface bridge port find where interface=$rcPort]
:if ([:len $rcId] = 0) do={:set rcId [/interface bridge port find where comment="rosc:lan-port/home/ether4"]} else={:foreach rcI in=[/interface bridge port find where comment="rosc:lan-port/home/ether4"] do={:if ($rcI != [:pick $rcId 0]) do={/interface bridge port set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface bridge port add comment="rosc:lan-port/home/ether4" bridge=bridge-home interface=$rcPort} else={/interface bridge port set $rcId comment="rosc:lan-port/home/ether4" bridge=bridge-home interface=$rcPort pvid=1}
}}
:set rcPort [/interface ethernet get [/interface ethernet find where default-name="ether5"] name]
:if ([:len [/interface bridge port find where comment="rosc:lan-port/guests/ether5" bridge=bridge-guests interface=$rcPort pvid=1]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface bridge port find where interface=$rcPort]
:if ([:len $rcId] = 0) do={:set rcId [/interface bridge port find where comment="rosc:lan-port/guests/ether5"]} else={:foreach rcI in=[/interface bridge port find where comment="rosc:lan-port/guests/ether5"] do={:if ($rcI != [:pick $rcId 0]) do={/interface bridge port set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface bridge port add comment="rosc:lan-port/guests/ether5" bridge=bridge-guests interface=$rcPort} else={/interface bridge port set $rcId comment="rosc:lan-port/guests/ether5" bridge=bridge-guests interface=$rcPort pvid=1}
}}

# --- Access ports that left the site are given back to their bridge
:set rcAll [:toarray ""]
:foreach rcI in=[/interface bridge port find where !dynamic comment~"^rosc:vlan-port/"] do={:if ([:typeof [:find $rcAll [:tostr [/interface bridge port get $rcI comment]]]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port set $rcI comment="" frame-types=admit-all pvid=1
}}
}

# --- WireGuard interfaces
:foreach rcI in=[/interface wireguard find where comment~"^rosc:"] do={
:local rcTag [/interface wireguard get $rcI comment]
:if ([:pick [/interface wireguard find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface wireguard remove $rcI
}}
}
:if ([:len [/interface wireguard find where comment="rosc:tunnel/hub" disabled=no listen-port=13241 mtu=1420 name="wg-hub" private-key="$rcKey1"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:foreach rcI in=[/interface wireguard find where listen-port=13241 name!="wg-hub" comment~"^rosc:"] do={/interface wireguard set $rcI disabled=yes}
:set rcId [/interface wireguard find where name="wg-hub"]
:if ([:len $rcId] = 0) do={:set rcId [/interface wireguard find where comment="rosc:tunnel/hub"]} else={:foreach rcI in=[/interface wireguard find where comment="rosc:tunnel/hub"] do={:if ($rcI != [:pick $rcId 0]) do={/interface wireguard set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface wireguard add comment="rosc:tunnel/hub" disabled=no listen-port=13241 mtu=1420 name=wg-hub private-key="$rcKey1"} else={/interface wireguard set $rcId comment="rosc:tunnel/hub" disabled=no listen-port=13241 mtu=1420 name=wg-hub private-key="$rcKey1"}
}}

# --- Their peers
:foreach rcI in=[/interface wireguard peers find where !dynamic comment~"^rosc:"] do={
:local rcTag [/interface wireguard peers get $rcI comment]
:if ([:pick [/interface wireguard peers find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface wireguard peers remove $rcI
}}
}
:if ([:len [/interface wireguard peers find where comment="rosc:tunnel-peer/hub/hub" allowed-address=10.77.0.0/24,10.80.0.0/16 disabled=no endpoint-address="198.51.100.77" endpoint-port=51820 interface=wg-hub persistent-keepalive=25s preshared-key="" public-key="xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg="]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface wireguard peers find where interface=wg-hub public-key="xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg="]
:if ([:len $rcId] = 0) do={:set rcId [/interface wireguard peers find where comment="rosc:tunnel-peer/hub/hub"]} else={:foreach rcI in=[/interface wireguard peers find where comment="rosc:tunnel-peer/hub/hub"] do={:if ($rcI != [:pick $rcId 0]) do={/interface wireguard peers set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface wireguard peers add comment="rosc:tunnel-peer/hub/hub" allowed-address=10.77.0.0/24,10.80.0.0/16 endpoint-address=198.51.100.77 endpoint-port=51820 interface=wg-hub persistent-keepalive=25s public-key="xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg="} else={/interface wireguard peers set $rcId comment="rosc:tunnel-peer/hub/hub" allowed-address=10.77.0.0/24,10.80.0.0/16 disabled=no endpoint-address=198.51.100.77 endpoint-port=51820 interface=wg-hub persistent-keepalive=25s preshared-key="" public-key="xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg="}
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
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:wan/north" rc1="ether1-north" rc2="WAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:wan/south" rc1="ether2-south" rc2="WAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/home" rc1="bridge-home" rc2="LAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/guests" rc1="bridge-guests" rc2="LAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan-management/home" rc1="bridge-home" rc2="LAN-management" rcGo=$rcGo])

# --- DHCP pools
:foreach rcI in=[/ip pool find where comment~"^rosc:"] do={
:local rcTag [/ip pool get $rcI comment]
:if ([:pick [/ip pool find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip pool remove $rcI
}}
}
:if ([:len [/ip pool find where comment="rosc:dhcp/home" name="dhcp-home" ranges=192.168.40.50-192.168.40.199]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip pool find where name="dhcp-home"]
:if ([:len $rcId] = 0) do={:set rcId [/ip pool find where comment="rosc:dhcp/home"]} else={:foreach rcI in=[/ip pool find where comment="rosc:dhcp/home"] do={:if ($rcI != [:pick $rcId 0]) do={/ip pool set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip pool add comment="rosc:dhcp/home" name=dhcp-home ranges=192.168.40.50-192.168.40.199} else={/ip pool set $rcId comment="rosc:dhcp/home" name=dhcp-home ranges=192.168.40.50-192.168.40.199}
}}
:if ([:len [/ip pool find where comment="rosc:dhcp/guests" name="dhcp-guests" ranges=192.168.41.50-192.168.41.199]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip pool find where name="dhcp-guests"]
:if ([:len $rcId] = 0) do={:set rcId [/ip pool find where comment="rosc:dhcp/guests"]} else={:foreach rcI in=[/ip pool find where comment="rosc:dhcp/guests"] do={:if ($rcI != [:pick $rcId 0]) do={/ip pool set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip pool add comment="rosc:dhcp/guests" name=dhcp-guests ranges=192.168.41.50-192.168.41.199} else={/ip pool set $rcId comment="rosc:dhcp/guests" name=dhcp-guests ranges=192.168.41.50-192.168.41.199}
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
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/home" rc1="192.168.40.1/24" rc2="bridge-home" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/guests" rc1="192.168.41.1/24" rc2="bridge-guests" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:tunnel/hub" rc1="10.77.0.12/24" rc2="wg-hub" rcGo=$rcGo])

# --- DHCP servers
:foreach rcI in=[/ip dhcp-server find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ip dhcp-server get $rcI comment]
:if ([:pick [/ip dhcp-server find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server remove $rcI
}}
}
:if ([:len [/ip dhcp-server find where comment="rosc:dhcp/home" address-pool="dhcp-home" disabled=no interface=bridge-home lease-time=12h name="dhcp-home"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-server find where interface=bridge-home]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-server find where comment="rosc:dhcp/home"]} else={:foreach rcI in=[/ip dhcp-server find where comment="rosc:dhcp/home"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-server set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-server add comment="rosc:dhcp/home" address-pool=dhcp-home disabled=no interface=bridge-home lease-time=12h name=dhcp-home} else={/ip dhcp-server set $rcId comment="rosc:dhcp/home" address-pool=dhcp-home disabled=no interface=bridge-home lease-time=12h name=dhcp-home}
}}
:if ([:len [/ip dhcp-server find where comment="rosc:dhcp/guests" address-pool="dhcp-guests" disabled=no interface=bridge-guests lease-time=2h name="dhcp-guests"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-server find where interface=bridge-guests]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-server find where comment="rosc:dhcp/guests"]} else={:foreach rcI in=[/ip dhcp-server find where comment="rosc:dhcp/guests"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-server set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-server add comment="rosc:dhcp/guests" address-pool=dhcp-guests disabled=no interface=bridge-guests lease-time=2h name=dhcp-guests} else={/ip dhcp-server set $rcId comment="rosc:dhcp/guests" address-pool=dhcp-guests disabled=no interface=bridge-guests lease-time=2h name=dhcp-guests}
}}

# --- What the DHCP servers hand out
:foreach rcI in=[/ip dhcp-server network find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ip dhcp-server network get $rcI comment]
:if ([:pick [/ip dhcp-server network find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server network remove $rcI
}}
}
:if ([:len [/ip dhcp-server network find where comment="rosc:dhcp/home" address=192.168.40.0/24 dns-server=192.168.40.1 domain="" gateway=192.168.40.1]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-server network find where address=192.168.40.0/24]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-server network find where comment="rosc:dhcp/home"]} else={:foreach rcI in=[/ip dhcp-server network find where comment="rosc:dhcp/home"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-server network set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-server network add comment="rosc:dhcp/home" address=192.168.40.0/24 dns-server=192.168.40.1 gateway=192.168.40.1} else={/ip dhcp-server network set $rcId comment="rosc:dhcp/home" address=192.168.40.0/24 dns-server=192.168.40.1 !domain gateway=192.168.40.1}
}}
:if ([:len [/ip dhcp-server network find where comment="rosc:dhcp/guests" address=192.168.41.0/24 dns-server=192.168.41.1 domain="" gateway=192.168.41.1]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-server network find where address=192.168.41.0/24]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-server network find where comment="rosc:dhcp/guests"]} else={:foreach rcI in=[/ip dhcp-server network find where comment="rosc:dhcp/guests"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-server network set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-server network add comment="rosc:dhcp/guests" address=192.168.41.0/24 dns-server=192.168.41.1 gateway=192.168.41.1} else={/ip dhcp-server network set $rcId comment="rosc:dhcp/guests" address=192.168.41.0/24 dns-server=192.168.41.1 !domain gateway=192.168.41.1}
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
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:table/north" rc1="to-north" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:table/south" rc1="to-south" rcGo=$rcGo])

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
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/north/1" rc1="192.168.40.0/24" rc2="bogons-north" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/north/2" rc1="192.168.41.0/24" rc2="bogons-north" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/north/3" rc1="10.77.0.0/24" rc2="bogons-north" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/north/4" rc1="0.0.0.0/8" rc2="bogons-north" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/north/5" rc1="127.0.0.0/8" rc2="bogons-north" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/north/6" rc1="169.254.0.0/16" rc2="bogons-north" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/north/7" rc1="192.0.0.0/24" rc2="bogons-north" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/north/8" rc1="192.0.2.0/24" rc2="bogons-north" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/north/9" rc1="198.18.0.0/15" rc2="bogons-north" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/north/10" rc1="203.0.113.0/24" rc2="bogons-north" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/north/11" rc1="224.0.0.0/4" rc2="bogons-north" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/north/12" rc1="240.0.0.0/4" rc2="bogons-north" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/south/1" rc1="192.168.40.0/24" rc2="bogons-south" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/south/2" rc1="192.168.41.0/24" rc2="bogons-south" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/south/3" rc1="10.77.0.0/24" rc2="bogons-south" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/south/4" rc1="0.0.0.0/8" rc2="bogons-south" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/south/5" rc1="127.0.0.0/8" rc2="bogons-south" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/south/6" rc1="169.254.0.0/16" rc2="bogons-south" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/south/7" rc1="192.0.0.0/24" rc2="bogons-south" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/south/8" rc1="192.0.2.0/24" rc2="bogons-south" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/south/9" rc1="198.18.0.0/15" rc2="bogons-south" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/south/10" rc1="203.0.113.0/24" rc2="bogons-south" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/south/11" rc1="224.0.0.0/4" rc2="bogons-south" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/south/12" rc1="240.0.0.0/4" rc2="bogons-south" rcGo=$rcGo])

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
:if ([:len [/ip firewall mangle find where comment="rosc:mark-in/north" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=ether1-north in-interface-list="" new-connection-mark="from-north" out-interface="" passthrough=yes per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mark-in/north"]
:local rcNew [/ip firewall mangle add comment="rosc:mark-in/north" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether1-north new-connection-mark=from-north passthrough=yes]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mark-in/north" rcAt=1 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mark-in/south" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=ether2-south in-interface-list="" new-connection-mark="from-south" out-interface="" passthrough=yes per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mark-in/south"]
:local rcNew [/ip firewall mangle add comment="rosc:mark-in/south" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether2-south new-connection-mark=from-south passthrough=yes]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mark-in/south" rcAt=2 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-lan/north" action=mark-routing chain=prerouting connection-mark="from-north" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-routing-mark=to-north out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-lan/north"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-lan/north" action=mark-routing chain=prerouting connection-mark=from-north in-interface-list=LAN new-routing-mark=to-north passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-lan/north" rcAt=3 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-lan/south" action=mark-routing chain=prerouting connection-mark="from-south" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-routing-mark=to-south out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-lan/south"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-lan/south" action=mark-routing chain=prerouting connection-mark=from-south in-interface-list=LAN new-routing-mark=to-south passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-lan/south" rcAt=4 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-router/north" action=mark-routing chain=output connection-mark="from-north" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="!local" dst-port="" in-interface="" in-interface-list="" new-routing-mark=to-north out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-router/north"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-router/north" action=mark-routing chain=output connection-mark=from-north dst-address-type=!local new-routing-mark=to-north passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-router/north" rcAt=5 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-router/south" action=mark-routing chain=output connection-mark="from-south" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="!local" dst-port="" in-interface="" in-interface-list="" new-routing-mark=to-south out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-router/south"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-router/south" action=mark-routing chain=output connection-mark=from-south dst-address-type=!local new-routing-mark=to-south passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-router/south" rcAt=6 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:tunnel-mss-out/hub" action=change-mss chain=forward connection-mark="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" new-mss=1380 out-interface=wg-hub passthrough=yes per-connection-classifier="" protocol=tcp src-address="" src-address-list="" tcp-flags="syn" tcp-mss="1381-65535"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:tunnel-mss-out/hub"]
:local rcNew [/ip firewall mangle add comment="rosc:tunnel-mss-out/hub" action=change-mss chain=forward new-mss=1380 out-interface=wg-hub passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1381-65535]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:tunnel-mss-out/hub" rcAt=7 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:tunnel-mss-in/hub" action=change-mss chain=forward connection-mark="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=wg-hub in-interface-list="" new-mss=1380 out-interface="" passthrough=yes per-connection-classifier="" protocol=tcp src-address="" src-address-list="" tcp-flags="syn" tcp-mss="1381-65535"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:tunnel-mss-in/hub"]
:local rcNew [/ip firewall mangle add comment="rosc:tunnel-mss-in/hub" action=change-mss chain=forward in-interface=wg-hub new-mss=1380 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1381-65535]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:tunnel-mss-in/hub" rcAt=8 rcEnd=0 rcGo=$rcGo])

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
:if ([:len [/ip firewall nat find where comment="rosc:nat/north" action=masquerade chain=srcnat disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" ipsec-policy="out,none" out-interface=ether1-north protocol="" src-address="" src-address-list="" to-addresses="" to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:nat/north"]
:local rcNew [/ip firewall nat add comment="rosc:nat/north" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=ether1-north]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:nat/north" rcAt=0 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:nat/south" action=masquerade chain=srcnat disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" ipsec-policy="out,none" out-interface=ether2-south protocol="" src-address="" src-address-list="" to-addresses="" to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:nat/south"]
:local rcNew [/ip firewall nat add comment="rosc:nat/south" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=ether2-south]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:nat/south" rcAt=1 rcEnd=0 rcGo=$rcGo])

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
:if ([:len [/ip firewall filter find where comment="rosc:input-bogons/north" action=drop chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=ether1-north in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-north"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input-bogons/north"]
:local rcNew [/ip firewall filter add comment="rosc:input-bogons/north" action=drop chain=input in-interface=ether1-north src-address-list=bogons-north]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input-bogons/north" rcAt=2 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input-bogons/south" action=drop chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=ether2-south in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-south"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input-bogons/south"]
:local rcNew [/ip firewall filter add comment="rosc:input-bogons/south" action=drop chain=input in-interface=ether2-south src-address-list=bogons-south]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input-bogons/south" rcAt=3 rcEnd=0 rcGo=$rcGo])
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
:if ([:len [/ip firewall filter find where comment="rosc:input/management/1" action=accept chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="22,8291" in-interface=bridge-home in-interface-list="" log=no out-interface="" out-interface-list="" protocol=tcp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/management/1"]
:local rcNew [/ip firewall filter add comment="rosc:input/management/1" action=accept chain=input dst-port=22,8291 in-interface=bridge-home protocol=tcp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/management/1" rcAt=9 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input/management/2" action=accept chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="22,8291" in-interface=wg-hub in-interface-list="" log=no out-interface="" out-interface-list="" protocol=tcp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/management/2"]
:local rcNew [/ip firewall filter add comment="rosc:input/management/2" action=accept chain=input dst-port=22,8291 in-interface=wg-hub protocol=tcp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/management/2" rcAt=10 rcEnd=0 rcGo=$rcGo])
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
:if ([:len [/ip firewall filter find where comment="rosc:forward-bogons/north" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=ether1-north in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-north"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-bogons/north"]
:local rcNew [/ip firewall filter add comment="rosc:forward-bogons/north" action=drop chain=forward in-interface=ether1-north src-address-list=bogons-north]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-bogons/north" rcAt=14 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward-bogons/south" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=ether2-south in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-south"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-bogons/south"]
:local rcNew [/ip firewall filter add comment="rosc:forward-bogons/south" action=drop chain=forward in-interface=ether2-south src-address-list=bogons-south]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-bogons/south" rcAt=15 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward-rule/cameras-for-the-admin" action=accept chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address=192.168.40.32/28 dst-address-list="" dst-port="443,554" in-interface=wg-hub in-interface-list="" log=no out-interface="" out-interface-list="" protocol=tcp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-rule/cameras-for-the-admin"]
:local rcNew [/ip firewall filter add comment="rosc:forward-rule/cameras-for-the-admin" action=accept chain=forward dst-address=192.168.40.32/28 dst-port=443,554 in-interface=wg-hub protocol=tcp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-rule/cameras-for-the-admin" rcAt=16 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:access-out/guests" action=drop chain=forward connection-mark="" connection-nat-state="!dstnat" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=bridge-guests in-interface-list="" log=no out-interface="" out-interface-list="!WAN" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:access-out/guests"]
:local rcNew [/ip firewall filter add comment="rosc:access-out/guests" action=drop chain=forward connection-nat-state=!dstnat in-interface=bridge-guests out-interface-list=!WAN]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:access-out/guests" rcAt=17 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:access-in/guests" action=drop chain=forward connection-mark="" connection-nat-state="!dstnat" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list=LAN log=no out-interface=bridge-guests out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:access-in/guests"]
:local rcNew [/ip firewall filter add comment="rosc:access-in/guests" action=drop chain=forward connection-nat-state=!dstnat in-interface-list=LAN out-interface=bridge-guests]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:access-in/guests" rcAt=18 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input/drop" action=drop chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/drop"]
:local rcNew [/ip firewall filter add comment="rosc:input/drop" action=drop chain=input]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:if ([:len [/ip firewall filter find where comment="rosc:tunnel-in/hub" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=wg-hub in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:tunnel-in/hub"]
:local rcNew [/ip firewall filter add comment="rosc:tunnel-in/hub" action=drop chain=forward in-interface=wg-hub]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:if ([:len [/ip firewall filter find where comment="rosc:forward/drop" action=drop chain=forward connection-mark="" connection-nat-state="!dstnat" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list=WAN log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward/drop"]
:local rcNew [/ip firewall filter add comment="rosc:forward/drop" action=drop chain=forward connection-nat-state=!dstnat in-interface-list=WAN]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward/drop" rcAt=1 rcEnd=1 rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:tunnel-in/hub" rcAt=2 rcEnd=1 rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/drop" rcAt=3 rcEnd=1 rcGo=$rcGo])

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
:if ([:len [/ipv6 firewall filter find where comment="rosc:input6/management/1" action=accept chain=input connection-state="" disabled=no dst-port="22,8291" in-interface=bridge-home in-interface-list="" log=no out-interface="" out-interface-list="" protocol=tcp src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:input6/management/1"]
:local rcNew [/ipv6 firewall filter add comment="rosc:input6/management/1" action=accept chain=input dst-port=22,8291 in-interface=bridge-home protocol=tcp]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input6/management/1" rcAt=7 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:input6/management/2" action=accept chain=input connection-state="" disabled=no dst-port="22,8291" in-interface=wg-hub in-interface-list="" log=no out-interface="" out-interface-list="" protocol=tcp src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:input6/management/2"]
:local rcNew [/ipv6 firewall filter add comment="rosc:input6/management/2" action=accept chain=input dst-port=22,8291 in-interface=wg-hub protocol=tcp]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input6/management/2" rcAt=8 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/established" action=accept chain=forward connection-state="established,related,untracked" disabled=no dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/established"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/established" action=accept chain=forward connection-state=established,related,untracked]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/established" rcAt=9 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/invalid" action=drop chain=forward connection-state="invalid" disabled=no dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/invalid"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/invalid" action=drop chain=forward connection-state=invalid]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/invalid" rcAt=10 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/hop-limit" action=drop chain=forward connection-state="" disabled=no dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol=icmpv6 src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/hop-limit"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/hop-limit" action=drop chain=forward hop-limit=equal:1 protocol=icmpv6]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/hop-limit" rcAt=11 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/access-out-guests" action=drop chain=forward connection-state="" disabled=no dst-port="" in-interface=bridge-guests in-interface-list="" log=no out-interface="" out-interface-list="!WAN" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/access-out-guests"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/access-out-guests" action=drop chain=forward in-interface=bridge-guests out-interface-list=!WAN]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/access-out-guests" rcAt=12 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/access-in-guests" action=drop chain=forward connection-state="" disabled=no dst-port="" in-interface="" in-interface-list=LAN log=no out-interface=bridge-guests out-interface-list="" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/access-in-guests"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/access-in-guests" action=drop chain=forward in-interface-list=LAN out-interface=bridge-guests]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/access-in-guests" rcAt=13 rcEnd=0 rcGo=$rcGo])
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
:if (([:tostr [/system identity get name]] != "farm-mesara")) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/system identity set name=farm-mesara
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
:if ([:len [/ip route find where comment="rosc:probe/north/1" check-gateway=none distance=1 dst-address=8.8.8.8/32 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/north/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/north/1" disabled=yes dst-address=8.8.8.8/32 gateway=100.64.0.1%ether1-north scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/north/1" check-gateway=none distance=1 dst-address=8.8.8.8/32 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/north/1" blackhole check-gateway=none disabled=no distance=254 dst-address=8.8.8.8/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/north/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/north/1" blackhole distance=254 dst-address=8.8.8.8/32} else={/ip route set $rcId comment="rosc:probe-hole/north/1" blackhole check-gateway=none disabled=no distance=254 dst-address=8.8.8.8/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe/north/2" check-gateway=none distance=1 dst-address=9.9.9.9/32 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/north/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/north/2" disabled=yes dst-address=9.9.9.9/32 gateway=100.64.0.1%ether1-north scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/north/2" check-gateway=none distance=1 dst-address=9.9.9.9/32 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/north/2" blackhole check-gateway=none disabled=no distance=254 dst-address=9.9.9.9/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/north/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/north/2" blackhole distance=254 dst-address=9.9.9.9/32} else={/ip route set $rcId comment="rosc:probe-hole/north/2" blackhole check-gateway=none disabled=no distance=254 dst-address=9.9.9.9/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:default/north/1" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/north/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/north/1" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/north/1" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:default/north/2" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/north/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/north/2" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/north/2" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/north/1" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=to-north scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/north/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/north/1" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=to-north scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/north/1" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=to-north scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/north/2" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=to-north scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/north/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/north/2" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=to-north scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/north/2" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=to-north scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:probe/south/1" check-gateway=none distance=1 dst-address=1.1.1.1/32 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/south/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/south/1" disabled=yes dst-address=1.1.1.1/32 gateway=100.64.0.1%ether2-south scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/south/1" check-gateway=none distance=1 dst-address=1.1.1.1/32 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/south/1" blackhole check-gateway=none disabled=no distance=254 dst-address=1.1.1.1/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/south/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/south/1" blackhole distance=254 dst-address=1.1.1.1/32} else={/ip route set $rcId comment="rosc:probe-hole/south/1" blackhole check-gateway=none disabled=no distance=254 dst-address=1.1.1.1/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe/south/2" check-gateway=none distance=1 dst-address=208.67.220.220/32 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/south/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/south/2" disabled=yes dst-address=208.67.220.220/32 gateway=100.64.0.1%ether2-south scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/south/2" check-gateway=none distance=1 dst-address=208.67.220.220/32 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/south/2" blackhole check-gateway=none disabled=no distance=254 dst-address=208.67.220.220/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/south/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/south/2" blackhole distance=254 dst-address=208.67.220.220/32} else={/ip route set $rcId comment="rosc:probe-hole/south/2" blackhole check-gateway=none disabled=no distance=254 dst-address=208.67.220.220/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:default/south/1" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/south/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/south/1" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/south/1" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:default/south/2" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=208.67.220.220 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/south/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/south/2" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=208.67.220.220 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/south/2" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=208.67.220.220 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/south/1" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=to-south scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/south/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/south/1" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=to-south scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/south/1" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=to-south scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/south/2" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=208.67.220.220 routing-table=to-south scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/south/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/south/2" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=208.67.220.220 routing-table=to-south scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/south/2" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=208.67.220.220 routing-table=to-south scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:dish/north" check-gateway=none disabled=no distance=1 dst-address=192.168.100.1/32 gateway=ether1-north routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:dish/north"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:dish/north" distance=1 dst-address=192.168.100.1/32 gateway=ether1-north} else={/ip route set $rcId comment="rosc:dish/north" check-gateway=none disabled=no distance=1 dst-address=192.168.100.1/32 gateway=ether1-north routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:tunnel/hub/1" check-gateway=none disabled=no distance=1 dst-address=10.80.0.0/16 gateway=wg-hub routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:tunnel/hub/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:tunnel/hub/1" dst-address=10.80.0.0/16 gateway=wg-hub} else={/ip route set $rcId comment="rosc:tunnel/hub/1" check-gateway=none disabled=no distance=1 dst-address=10.80.0.0/16 gateway=wg-hub routing-table=main scope=30 target-scope=10}
}}

# --- WAN 'north' may have a lease already: its probes follow it before the client loses a default route of its own
:if ($rcGo = 1) do={
:foreach rcC in=[/ip dhcp-client find where interface=ether1-north] do={
:if ([/ip dhcp-client get $rcC status] = "bound") do={
:local rcGw [:tostr [/ip dhcp-client get $rcC gateway]]
:if ([:len $rcGw] > 0) do={
:set rcGw ($rcGw . "%" . "ether1-north")
:foreach rcR in=[/ip route find where comment~"^rosc:probe/north/"] do={:if ([:tostr [/ip route get $rcR gateway]] != $rcGw) do={/ip route set $rcR gateway=$rcGw}}
/ip route enable [/ip route find where comment~"^rosc:probe/north/" disabled=yes]
}
} else={
/ip route disable [/ip route find where comment~"^rosc:probe/north/" disabled=no]
}
}
}

# --- WAN 'south' may have a lease already: its probes follow it before the client loses a default route of its own
:if ($rcGo = 1) do={
:foreach rcC in=[/ip dhcp-client find where interface=ether2-south] do={
:if ([/ip dhcp-client get $rcC status] = "bound") do={
:local rcGw [:tostr [/ip dhcp-client get $rcC gateway]]
:if ([:len $rcGw] > 0) do={
:set rcGw ($rcGw . "%" . "ether2-south")
:foreach rcR in=[/ip route find where comment~"^rosc:probe/south/"] do={:if ([:tostr [/ip route get $rcR gateway]] != $rcGw) do={/ip route set $rcR gateway=$rcGw}}
/ip route enable [/ip route find where comment~"^rosc:probe/south/" disabled=yes]
}
} else={
/ip route disable [/ip route find where comment~"^rosc:probe/south/" disabled=no]
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
    :foreach rcR in=[/ip route find where comment~\"^rosc:probe/north/\"] do={:if ([:tostr [/ip route get \$rcR gateway]] != \$rcGw) do={/ip route set \$rcR gateway=\$rcGw}}\n\
    /ip route enable [/ip route find where comment~\"^rosc:probe/north/\" disabled=yes]\n\
    }\n\
    } else={\n\
    /ip route disable [/ip route find where comment~\"^rosc:probe/north/\" disabled=no]\n\
    :local rcIp \$\"lease-address\"\n\
    :if ([:len \$rcIp] > 0 && [:len [/ip route find where comment~\"^rosc:default/(south)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }"
:if ([:len [/ip dhcp-client find where comment="rosc:wan/north" add-default-route=no dhcp-options="hostname,clientid" disabled=no interface=ether1-north script=$rcText use-peer-dns=no use-peer-ntp=no]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-client find where interface=ether1-north]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-client find where comment="rosc:wan/north"]} else={:foreach rcI in=[/ip dhcp-client find where comment="rosc:wan/north"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-client set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-client add comment="rosc:wan/north" add-default-route=no disabled=no interface=ether1-north script=$rcText use-peer-dns=no use-peer-ntp=no} else={/ip dhcp-client set $rcId comment="rosc:wan/north" add-default-route=no dhcp-options=hostname,clientid disabled=no interface=ether1-north script=$rcText use-peer-dns=no use-peer-ntp=no}
}}
:set rcText ":if (\$bound=1) do={\n\
    :if ([:len \$\"gateway-address\"] > 0) do={\n\
    :local rcGw (\$\"gateway-address\" . \"%\" . \$interface)\n\
    :foreach rcR in=[/ip route find where comment~\"^rosc:probe/south/\"] do={:if ([:tostr [/ip route get \$rcR gateway]] != \$rcGw) do={/ip route set \$rcR gateway=\$rcGw}}\n\
    /ip route enable [/ip route find where comment~\"^rosc:probe/south/\" disabled=yes]\n\
    }\n\
    } else={\n\
    /ip route disable [/ip route find where comment~\"^rosc:probe/south/\" disabled=no]\n\
    :local rcIp \$\"lease-address\"\n\
    :if ([:len \$rcIp] > 0 && [:len [/ip route find where comment~\"^rosc:default/(north)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }"
:if ([:len [/ip dhcp-client find where comment="rosc:wan/south" add-default-route=no dhcp-options="hostname,clientid" disabled=no interface=ether2-south script=$rcText use-peer-dns=no use-peer-ntp=no]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-client find where interface=ether2-south]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-client find where comment="rosc:wan/south"]} else={:foreach rcI in=[/ip dhcp-client find where comment="rosc:wan/south"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-client set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-client add comment="rosc:wan/south" add-default-route=no disabled=no interface=ether2-south script=$rcText use-peer-dns=no use-peer-ntp=no} else={/ip dhcp-client set $rcId comment="rosc:wan/south" add-default-route=no dhcp-options=hostname,clientid disabled=no interface=ether2-south script=$rcText use-peer-dns=no use-peer-ntp=no}
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
    :local rcWas (\$rcWan->\"north\")\n\
    :local rcNow \$rcWas\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/north/\" status=\"up\"]] > 0) do={:set rcNow \"up\"}\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/north/\" status!=\"down\"]] = 0) do={:set rcNow \"down\"}\n\
    :if (\$rcNow != \$rcWas) do={\n\
    :set (\$rcWan->\"north\") \$rcNow\n\
    :if (\$rcNow = \"down\") do={:log warning \"rosc: WAN north is down\"} else={:log info \"rosc: WAN north is up\"}\n\
    :if (\$rcNow = \"down\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/north/\" active]] > 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/north/\" active]] = 0 && [:len [/ip route find where comment~\"^rosc:default/(south)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=ether1-north] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    :if (\$rcNow = \"up\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/north/\" active]] = 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/north/\" active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=ether2-south] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/south/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-south\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    }\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && ((\$rcNow = \"up\" && [:len [/ip route find where comment~\"^rosc:(default|reply)/north/\" active]] = 0) || (\$rcNow = \"down\" && [:len [/ip route find where comment~\"^rosc:(default|reply)/north/\" active]] > 0))) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :foreach rcC in=[/ip firewall connection find where protocol=udp src-address~\":13241\\\$\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }"
:if ([:len [/system script find where comment="rosc:wan/north" dont-require-permissions=no name="rosc-wan-north" source=$rcText]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-wan-north"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:wan/north"]} else={:foreach rcI in=[/system script find where comment="rosc:wan/north"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:wan/north" name=rosc-wan-north policy=read,write,test source=$rcText} else={/system script set $rcId comment="rosc:wan/north" dont-require-permissions=no name=rosc-wan-north policy=read,write,test source=$rcText}
}}
:set rcText ":global rcWan\n\
    :if ([:typeof \$rcWan] != \"array\") do={:set rcWan [:toarray \"\"]}\n\
    :local rcWas (\$rcWan->\"south\")\n\
    :local rcNow \$rcWas\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/south/\" status=\"up\"]] > 0) do={:set rcNow \"up\"}\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/south/\" status!=\"down\"]] = 0) do={:set rcNow \"down\"}\n\
    :if (\$rcNow != \$rcWas) do={\n\
    :set (\$rcWan->\"south\") \$rcNow\n\
    :if (\$rcNow = \"down\") do={:log warning \"rosc: WAN south is down\"} else={:log info \"rosc: WAN south is up\"}\n\
    :if (\$rcNow = \"down\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/south/\" active]] > 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/south/\" active]] = 0 && [:len [/ip route find where comment~\"^rosc:default/(north)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=ether2-south] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    :if (\$rcNow = \"up\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/south/\" active]] = 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/south/\" active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=ether1-north] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/north/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    }\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && ((\$rcNow = \"up\" && [:len [/ip route find where comment~\"^rosc:(default|reply)/south/\" active]] = 0) || (\$rcNow = \"down\" && [:len [/ip route find where comment~\"^rosc:(default|reply)/south/\" active]] > 0))) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :foreach rcC in=[/ip firewall connection find where protocol=udp src-address~\":13241\\\$\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }"
:if ([:len [/system script find where comment="rosc:wan/south" dont-require-permissions=no name="rosc-wan-south" source=$rcText]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-wan-south"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:wan/south"]} else={:foreach rcI in=[/system script find where comment="rosc:wan/south"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:wan/south" name=rosc-wan-south policy=read,write,test source=$rcText} else={/system script set $rcId comment="rosc:wan/south" dont-require-permissions=no name=rosc-wan-south policy=read,write,test source=$rcText}
}}

# --- One netwatch per probe
:foreach rcI in=[/tool netwatch find where comment~"^rosc:"] do={
:local rcTag [/tool netwatch get $rcI comment]
:if ([:pick [/tool netwatch find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/tool netwatch remove $rcI
}}
}
:if ([:len [/tool netwatch find where comment="rosc:probe/north/1" disabled=no down-script="/system script run rosc-wan-north" host=8.8.8.8 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-north"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/north/1"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/north/1" disabled=no down-script="/system script run rosc-wan-north" host=8.8.8.8 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-north"} else={/tool netwatch set $rcId comment="rosc:probe/north/1" disabled=no down-script="/system script run rosc-wan-north" host=8.8.8.8 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-north"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/north/2" disabled=no down-script="/system script run rosc-wan-north" host=9.9.9.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-north"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/north/2"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/north/2" disabled=no down-script="/system script run rosc-wan-north" host=9.9.9.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-north"} else={/tool netwatch set $rcId comment="rosc:probe/north/2" disabled=no down-script="/system script run rosc-wan-north" host=9.9.9.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-north"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/south/1" disabled=no down-script="/system script run rosc-wan-south" host=1.1.1.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-south"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/south/1"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/south/1" disabled=no down-script="/system script run rosc-wan-south" host=1.1.1.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-south"} else={/tool netwatch set $rcId comment="rosc:probe/south/1" disabled=no down-script="/system script run rosc-wan-south" host=1.1.1.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-south"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/south/2" disabled=no down-script="/system script run rosc-wan-south" host=208.67.220.220 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-south"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/south/2"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/south/2" disabled=no down-script="/system script run rosc-wan-south" host=208.67.220.220 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-south"} else={/tool netwatch set $rcId comment="rosc:probe/south/2" disabled=no down-script="/system script run rosc-wan-south" host=208.67.220.220 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-south"}
}}

# --- The lease script's body once for WAN 'north': a client that is bound already does not call it
:if ($rcGo = 1) do={
:foreach rcC in=[/ip dhcp-client find where comment="rosc:wan/north"] do={
:if ([/ip dhcp-client get $rcC status] = "bound") do={
:local rcGw [:tostr [/ip dhcp-client get $rcC gateway]]
:if ([:len $rcGw] > 0) do={
:set rcGw ($rcGw . "%" . "ether1-north")
:foreach rcR in=[/ip route find where comment~"^rosc:probe/north/"] do={:if ([:tostr [/ip route get $rcR gateway]] != $rcGw) do={/ip route set $rcR gateway=$rcGw}}
/ip route enable [/ip route find where comment~"^rosc:probe/north/" disabled=yes]
}
} else={
/ip route disable [/ip route find where comment~"^rosc:probe/north/" disabled=no]
}
}
}

# --- The lease script's body once for WAN 'south': a client that is bound already does not call it
:if ($rcGo = 1) do={
:foreach rcC in=[/ip dhcp-client find where comment="rosc:wan/south"] do={
:if ([/ip dhcp-client get $rcC status] = "bound") do={
:local rcGw [:tostr [/ip dhcp-client get $rcC gateway]]
:if ([:len $rcGw] > 0) do={
:set rcGw ($rcGw . "%" . "ether2-south")
:foreach rcR in=[/ip route find where comment~"^rosc:probe/south/"] do={:if ([:tostr [/ip route get $rcR gateway]] != $rcGw) do={/ip route set $rcR gateway=$rcGw}}
/ip route enable [/ip route find where comment~"^rosc:probe/south/" disabled=yes]
}
} else={
/ip route disable [/ip route find where comment~"^rosc:probe/south/" disabled=no]
}
}
}

# --- Rows that left the site
:set rcAll {"rosc:probe/north/1";"rosc:probe/north/2";"rosc:probe/south/1";"rosc:probe/south/2"}
:foreach rcI in=[/tool netwatch find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/tool netwatch get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/tool netwatch remove $rcI
}}
}
:set rcAll {"rosc:wan/north";"rosc:wan/south"}
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
:set rcAll {"rosc:wan/north";"rosc:wan/south"}
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
:set rcAll {"rosc:probe/north/1";"rosc:probe-hole/north/1";"rosc:probe/north/2";"rosc:probe-hole/north/2";"rosc:default/north/1";"rosc:default/north/2";"rosc:reply/north/1";"rosc:reply/north/2";"rosc:probe/south/1";"rosc:probe-hole/south/1";"rosc:probe/south/2";"rosc:probe-hole/south/2";"rosc:default/south/1";"rosc:default/south/2";"rosc:reply/south/1";"rosc:reply/south/2";"rosc:dish/north";"rosc:tunnel/hub/1"}
:foreach rcI in=[/ip route find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip route get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip route remove $rcI
}}
}
:foreach rcI in=[/ip dns static find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dns static remove $rcI
}}
:set rcAll {"rosc:input6/established";"rosc:input6/invalid";"rosc:input6/icmpv6";"rosc:input6/traceroute";"rosc:input6/dhcpv6-client";"rosc:input6/dns-udp";"rosc:input6/dns-tcp";"rosc:input6/management/1";"rosc:input6/management/2";"rosc:forward6/established";"rosc:forward6/invalid";"rosc:forward6/hop-limit";"rosc:forward6/access-out-guests";"rosc:forward6/access-in-guests";"rosc:forward6/icmpv6";"rosc:input6/drop";"rosc:forward6/drop"}
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
:set rcAll {"rosc:input/established";"rosc:input/invalid";"rosc:input-bogons/north";"rosc:input-bogons/south";"rosc:input/icmp-limited";"rosc:input/icmp-excess";"rosc:input/dhcp";"rosc:input/dns-udp";"rosc:input/dns-tcp";"rosc:input/management/1";"rosc:input/management/2";"rosc:forward/fasttrack";"rosc:forward/established";"rosc:forward/invalid";"rosc:forward-bogons/north";"rosc:forward-bogons/south";"rosc:forward-rule/cameras-for-the-admin";"rosc:access-out/guests";"rosc:access-in/guests";"rosc:input/drop";"rosc:tunnel-in/hub";"rosc:forward/drop"}
:foreach rcI in=[/ip firewall filter find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip firewall filter get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall filter remove $rcI
}}
}
:set rcAll {"rosc:nat/north";"rosc:nat/south"}
:foreach rcI in=[/ip firewall nat find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip firewall nat get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall nat remove $rcI
}}
}
:set rcAll {"rosc:mark/local";"rosc:mark-in/north";"rosc:mark-in/south";"rosc:reply-lan/north";"rosc:reply-lan/south";"rosc:reply-router/north";"rosc:reply-router/south";"rosc:tunnel-mss-out/hub";"rosc:tunnel-mss-in/hub"}
:foreach rcI in=[/ip firewall mangle find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip firewall mangle get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall mangle remove $rcI
}}
}
:set rcAll {"rosc:bogons/north/1 bogons-north 192.168.40.0/24";"rosc:bogons/north/2 bogons-north 192.168.41.0/24";"rosc:bogons/north/3 bogons-north 10.77.0.0/24";"rosc:bogons/north/4 bogons-north 0.0.0.0/8";"rosc:bogons/north/5 bogons-north 127.0.0.0/8";"rosc:bogons/north/6 bogons-north 169.254.0.0/16";"rosc:bogons/north/7 bogons-north 192.0.0.0/24";"rosc:bogons/north/8 bogons-north 192.0.2.0/24";"rosc:bogons/north/9 bogons-north 198.18.0.0/15";"rosc:bogons/north/10 bogons-north 203.0.113.0/24";"rosc:bogons/north/11 bogons-north 224.0.0.0/4";"rosc:bogons/north/12 bogons-north 240.0.0.0/4";"rosc:bogons/south/1 bogons-south 192.168.40.0/24";"rosc:bogons/south/2 bogons-south 192.168.41.0/24";"rosc:bogons/south/3 bogons-south 10.77.0.0/24";"rosc:bogons/south/4 bogons-south 0.0.0.0/8";"rosc:bogons/south/5 bogons-south 127.0.0.0/8";"rosc:bogons/south/6 bogons-south 169.254.0.0/16";"rosc:bogons/south/7 bogons-south 192.0.0.0/24";"rosc:bogons/south/8 bogons-south 192.0.2.0/24";"rosc:bogons/south/9 bogons-south 198.18.0.0/15";"rosc:bogons/south/10 bogons-south 203.0.113.0/24";"rosc:bogons/south/11 bogons-south 224.0.0.0/4";"rosc:bogons/south/12 bogons-south 240.0.0.0/4"}
:foreach rcI in=[/ip firewall address-list find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip firewall address-list get $rcI comment]] . " " . [:tostr [/ip firewall address-list get $rcI list]] . " " . [:tostr [/ip firewall address-list get $rcI address]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall address-list remove $rcI
}}
}
:set rcAll {"rosc:table/north to-north";"rosc:table/south to-south"}
:foreach rcI in=[/routing table find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/routing table get $rcI comment]] . " " . [:tostr [/routing table get $rcI name]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/routing table remove $rcI
}}
}
:foreach rcI in=[/ip dhcp-server lease find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server lease remove $rcI
}}
:set rcAll {"rosc:dhcp/home";"rosc:dhcp/guests"}
:foreach rcI in=[/ip dhcp-server network find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip dhcp-server network get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server network remove $rcI
}}
}
:set rcAll {"rosc:dhcp/home";"rosc:dhcp/guests"}
:foreach rcI in=[/ip dhcp-server find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip dhcp-server get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server remove $rcI
}}
}
:set rcAll {"rosc:lan/home 192.168.40.1/24 bridge-home";"rosc:lan/guests 192.168.41.1/24 bridge-guests";"rosc:tunnel/hub 10.77.0.12/24 wg-hub"}
:foreach rcI in=[/ip address find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip address get $rcI comment]] . " " . [:tostr [/ip address get $rcI address]] . " " . [:tostr [/ip address get $rcI interface]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip address remove $rcI
}}
}
:set rcAll {"rosc:dhcp/home";"rosc:dhcp/guests"}
:foreach rcI in=[/ip pool find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip pool get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip pool remove $rcI
}}
}
:set rcAll {"rosc:wan/north WAN ether1-north";"rosc:wan/south WAN ether2-south";"rosc:lan/home LAN bridge-home";"rosc:lan/guests LAN bridge-guests";"rosc:lan-management/home LAN-management bridge-home"}
:foreach rcI in=[/interface list member find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface list member get $rcI comment]] . " " . [:tostr [/interface list member get $rcI list]] . " " . [:tostr [/interface list member get $rcI interface]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
}
:set rcAll {"rosc:tunnel-peer/hub/hub"}
:foreach rcI in=[/interface wireguard peers find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface wireguard peers get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface wireguard peers remove $rcI
}}
}
:set rcAll {"rosc:tunnel/hub"}
:foreach rcI in=[/interface wireguard find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface wireguard get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface wireguard remove $rcI
}}
}
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
:set rcAll {"rosc:lan-port/home/ether3";"rosc:lan-port/home/ether4";"rosc:lan-port/guests/ether5"}
:foreach rcI in=[/interface bridge port find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface bridge port get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
}
:set rcAll {"rosc:list/WAN WAN";"rosc:list/LAN LAN";"rosc:list/LAN-management LAN-management"}
:foreach rcI in=[/interface list find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface list get $rcI comment]] . " " . [:tostr [/interface list get $rcI name]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list remove $rcI
}}
}
:set rcAll {"rosc:lan/home bridge-home";"rosc:lan/guests bridge-guests"}
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
# This line was pasted: it is no secret.
