# villa-elounda: RouterOS 7.21 to 7.24, form apply, made by rosc
# Upload it and run /import FILE, or paste it whole into a terminal, but not through a
# port that becomes a WAN or moves to another bridge: that session ends. A second run
# changes nothing. Rows without a rosc: comment are not touched, but for those that
# can exist only once (a DHCP client of an interface, a name) and for the rules of
# MikroTik's default configuration, unless the site says apply.adopt: [].
# It deals with 113 rows. Safe mode undoes no more than 100 actions.
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
:if ([:pick $rcVersion 0 2] != "7." || $rcMinor < 21) do={:error "rosc: this script is for RouterOS 7.21 and later, this router runs $rcVersion"}
:if ($rcMinor > 24) do={:put "rosc: note: RouterOS $rcVersion is newer than what this script was checked for (7.24)"}
:if ([:len [/system scheduler find where name="rosc-rollback"]] > 0) do={
:local rcNext ""
:do {:set rcNext [:tostr [/system scheduler get [find where name="rosc-rollback"] next-run]]} on-error={}
:if ([:len $rcNext] > 0) do={:set rcNext (" (at " . $rcNext . ")")}
:error ("rosc: a rollback is pending: the state from before the last run comes back" . $rcNext . ". To keep what stands run: /system scheduler remove [find where name~\"^rosc-rollback\"]; /file remove [find where name~\"rosc-rollback.backup\"]; then run this script again")
}
:if ([:len [/interface ethernet find where default-name="ether1"]] = 0) do={:error "rosc: this router has no port ether1 (WAN 'starlink')"}
:if ([:len [/interface ethernet find where default-name="ether2"]] = 0) do={:error "rosc: this router has no port ether2 (WAN 'lte')"}
:if ([:len [/interface find where name="bridge"]] = 0) do={:error "rosc: this router has no interface bridge (LAN 'home')"}
:local rcUplinks [:toarray ""]
:set rcUplinks ($rcUplinks, "ether1-starlink", [/interface ethernet get [/interface ethernet find where default-name="ether1"] name])
:set rcUplinks ($rcUplinks, "ether2-lte", [/interface ethernet get [/interface ethernet find where default-name="ether2"] name])
:if ([:len [/interface find where name="ether1-starlink"]] > 0 && [:len [/interface ethernet find where name="ether1-starlink"]] = 0) do={:error "rosc: the name ether1-starlink is taken by an interface that is no port (WAN 'starlink')"}
:if ([:len [/interface find where name="ether2-lte"]] > 0 && [:len [/interface ethernet find where name="ether2-lte"]] = 0) do={:error "rosc: the name ether2-lte is taken by an interface that is no port (WAN 'lte')"}
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
:foreach rcI in=[/ip address find where !dynamic !disabled network=192.168.88.0] do={
:local rcOn [/ip address get $rcI interface]
:if ($rcOn != "bridge" && [:typeof [:find $rcUplinks $rcOn]] = "nil" && !([:tostr [/ip address get $rcI comment]] ~ "^(rosc:|defconf)")) do={:error "rosc: the network of bridge is on $rcOn too: address $[/ip address get $rcI address]"}
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
:if ([:len [/interface ethernet find where default-name="ether1" disabled=no name="ether1-starlink"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:foreach rcI in=[/interface ethernet find where name="ether1-starlink"] do={:if ([/interface ethernet get $rcI default-name] != "ether1") do={/interface ethernet set $rcI name=[/interface ethernet get $rcI default-name]}}
/interface ethernet set [/interface ethernet find where default-name="ether1"] disabled=no name=ether1-starlink
}}
:if ([:len [/interface ethernet find where default-name="ether2" disabled=no name="ether2-lte"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:foreach rcI in=[/interface ethernet find where name="ether2-lte"] do={:if ([/interface ethernet get $rcI default-name] != "ether2") do={/interface ethernet set $rcI name=[/interface ethernet get $rcI default-name]}}
/interface ethernet set [/interface ethernet find where default-name="ether2"] disabled=no name=ether2-lte
}}

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
:foreach rcI in=[/interface bridge port find where !dynamic interface=ether1-starlink] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=LAN interface=ether1-starlink] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/interface bridge port find where !dynamic interface=ether2-lte] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=LAN interface=ether2-lte] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}

# --- What is a LAN is no WAN
:foreach rcI in=[/interface list member find where !dynamic list=WAN interface=bridge] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
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
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:wan/starlink" rc1="ether1-starlink" rc2="WAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:wan/lte" rc1="ether2-lte" rc2="WAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/home" rc1="bridge" rc2="LAN" rcGo=$rcGo])

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
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/starlink/1" rc1="192.168.88.0/24" rc2="bogons-starlink" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/starlink/2" rc1="0.0.0.0/8" rc2="bogons-starlink" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/starlink/3" rc1="127.0.0.0/8" rc2="bogons-starlink" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/starlink/4" rc1="169.254.0.0/16" rc2="bogons-starlink" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/starlink/5" rc1="192.0.0.0/24" rc2="bogons-starlink" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/starlink/6" rc1="192.0.2.0/24" rc2="bogons-starlink" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/starlink/7" rc1="198.18.0.0/15" rc2="bogons-starlink" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/starlink/8" rc1="198.51.100.0/24" rc2="bogons-starlink" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/starlink/9" rc1="203.0.113.0/24" rc2="bogons-starlink" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/starlink/10" rc1="224.0.0.0/4" rc2="bogons-starlink" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/starlink/11" rc1="240.0.0.0/4" rc2="bogons-starlink" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/1" rc1="192.168.88.0/24" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/2" rc1="0.0.0.0/8" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/3" rc1="127.0.0.0/8" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/4" rc1="169.254.0.0/16" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/5" rc1="192.0.0.0/24" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/6" rc1="192.0.2.0/24" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/7" rc1="198.18.0.0/15" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/8" rc1="198.51.100.0/24" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/9" rc1="203.0.113.0/24" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/10" rc1="224.0.0.0/4" rc2="bogons-lte" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/lte/11" rc1="240.0.0.0/4" rc2="bogons-lte" rcGo=$rcGo])

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
:if ([:len [/ip firewall mangle find where comment="rosc:mark-in/starlink" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=ether1-starlink in-interface-list="" new-connection-mark="from-starlink" out-interface="" passthrough=yes per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mark-in/starlink"]
:local rcNew [/ip firewall mangle add comment="rosc:mark-in/starlink" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether1-starlink new-connection-mark=from-starlink passthrough=yes]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mark-in/starlink" rcAt=1 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mark-in/lte" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=ether2-lte in-interface-list="" new-connection-mark="from-lte" out-interface="" passthrough=yes per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mark-in/lte"]
:local rcNew [/ip firewall mangle add comment="rosc:mark-in/lte" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether2-lte new-connection-mark=from-lte passthrough=yes]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mark-in/lte" rcAt=2 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-lan/starlink" action=mark-routing chain=prerouting connection-mark="from-starlink" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-routing-mark=to-starlink out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-lan/starlink"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-lan/starlink" action=mark-routing chain=prerouting connection-mark=from-starlink in-interface-list=LAN new-routing-mark=to-starlink passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-lan/starlink" rcAt=3 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-lan/lte" action=mark-routing chain=prerouting connection-mark="from-lte" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-routing-mark=to-lte out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-lan/lte"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-lan/lte" action=mark-routing chain=prerouting connection-mark=from-lte in-interface-list=LAN new-routing-mark=to-lte passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-lan/lte" rcAt=4 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-router/starlink" action=mark-routing chain=output connection-mark="from-starlink" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="!local" dst-port="" in-interface="" in-interface-list="" new-routing-mark=to-starlink out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-router/starlink"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-router/starlink" action=mark-routing chain=output connection-mark=from-starlink dst-address-type=!local new-routing-mark=to-starlink passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-router/starlink" rcAt=5 rcEnd=0 rcGo=$rcGo])
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
:if ([:len [/ip firewall nat find where comment="rosc:nat/starlink" action=masquerade chain=srcnat disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" ipsec-policy="out,none" out-interface=ether1-starlink protocol="" src-address="" src-address-list="" to-addresses="" to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:nat/starlink"]
:local rcNew [/ip firewall nat add comment="rosc:nat/starlink" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=ether1-starlink]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:nat/starlink" rcAt=0 rcEnd=0 rcGo=$rcGo])
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
:if ([:len [/ip firewall filter find where comment="rosc:input-bogons/starlink" action=drop chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=ether1-starlink in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-starlink"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input-bogons/starlink"]
:local rcNew [/ip firewall filter add comment="rosc:input-bogons/starlink" action=drop chain=input in-interface=ether1-starlink src-address-list=bogons-starlink]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input-bogons/starlink" rcAt=2 rcEnd=0 rcGo=$rcGo])
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
:if ([:len [/ip firewall filter find where comment="rosc:input/management/1" action=accept chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="22,8291" in-interface="" in-interface-list=LAN log=no out-interface="" out-interface-list="" protocol=tcp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/management/1"]
:local rcNew [/ip firewall filter add comment="rosc:input/management/1" action=accept chain=input dst-port=22,8291 in-interface-list=LAN protocol=tcp]
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
:if ([:len [/ip firewall filter find where comment="rosc:forward-bogons/starlink" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=ether1-starlink in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-starlink"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-bogons/starlink"]
:local rcNew [/ip firewall filter add comment="rosc:forward-bogons/starlink" action=drop chain=forward in-interface=ether1-starlink src-address-list=bogons-starlink]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-bogons/starlink" rcAt=13 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward-bogons/lte" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=ether2-lte in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-lte"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-bogons/lte"]
:local rcNew [/ip firewall filter add comment="rosc:forward-bogons/lte" action=drop chain=forward in-interface=ether2-lte src-address-list=bogons-lte]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-bogons/lte" rcAt=14 rcEnd=0 rcGo=$rcGo])
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
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/icmpv6" action=accept chain=forward connection-state="" disabled=no dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol=icmpv6 src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/icmpv6"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/icmpv6" action=accept chain=forward protocol=icmpv6]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/icmpv6" rcAt=11 rcEnd=0 rcGo=$rcGo])
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
:if (([:tostr [/system identity get name]] != "villa-elounda")) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/system identity set name=villa-elounda
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
:if ([:len [/ip route find where comment="rosc:probe/starlink/1" check-gateway=none distance=1 dst-address=8.8.8.8/32 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/starlink/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/starlink/1" disabled=yes dst-address=8.8.8.8/32 gateway=100.64.0.1%ether1-starlink scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/starlink/1" check-gateway=none distance=1 dst-address=8.8.8.8/32 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/starlink/1" blackhole check-gateway=none disabled=no distance=254 dst-address=8.8.8.8/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/starlink/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/starlink/1" blackhole distance=254 dst-address=8.8.8.8/32} else={/ip route set $rcId comment="rosc:probe-hole/starlink/1" blackhole check-gateway=none disabled=no distance=254 dst-address=8.8.8.8/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe/starlink/2" check-gateway=none distance=1 dst-address=9.9.9.9/32 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/starlink/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/starlink/2" disabled=yes dst-address=9.9.9.9/32 gateway=100.64.0.1%ether1-starlink scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/starlink/2" check-gateway=none distance=1 dst-address=9.9.9.9/32 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/starlink/2" blackhole check-gateway=none disabled=no distance=254 dst-address=9.9.9.9/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/starlink/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/starlink/2" blackhole distance=254 dst-address=9.9.9.9/32} else={/ip route set $rcId comment="rosc:probe-hole/starlink/2" blackhole check-gateway=none disabled=no distance=254 dst-address=9.9.9.9/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:default/starlink/1" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/starlink/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/starlink/1" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/starlink/1" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:default/starlink/2" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/starlink/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/starlink/2" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/starlink/2" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/starlink/1" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=to-starlink scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/starlink/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/starlink/1" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=to-starlink scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/starlink/1" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=to-starlink scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/starlink/2" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=to-starlink scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/starlink/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/starlink/2" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=to-starlink scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/starlink/2" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=to-starlink scope=30 target-scope=11}
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
:if ([:len [/ip route find where comment="rosc:dish/starlink" check-gateway=none disabled=no distance=1 dst-address=192.168.100.1/32 gateway=ether1-starlink routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:dish/starlink"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:dish/starlink" distance=1 dst-address=192.168.100.1/32 gateway=ether1-starlink} else={/ip route set $rcId comment="rosc:dish/starlink" check-gateway=none disabled=no distance=1 dst-address=192.168.100.1/32 gateway=ether1-starlink routing-table=main scope=30 target-scope=10}
}}

# --- WAN 'starlink' may have a lease already: its probes follow it before the client loses a default route of its own
:if ($rcGo = 1) do={
:foreach rcC in=[/ip dhcp-client find where interface=ether1-starlink] do={
:if ([/ip dhcp-client get $rcC status] = "bound") do={
:local rcGw [:tostr [/ip dhcp-client get $rcC gateway]]
:if ([:len $rcGw] > 0) do={
:set rcGw ($rcGw . "%" . "ether1-starlink")
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
    :foreach rcR in=[/ip route find where comment~\"^rosc:probe/starlink/\"] do={:if ([:tostr [/ip route get \$rcR gateway]] != \$rcGw) do={/ip route set \$rcR gateway=\$rcGw}}\n\
    /ip route enable [/ip route find where comment~\"^rosc:probe/starlink/\" disabled=yes]\n\
    }\n\
    } else={\n\
    /ip route disable [/ip route find where comment~\"^rosc:probe/starlink/\" disabled=no]\n\
    :local rcIp \$\"lease-address\"\n\
    :if ([:len \$rcIp] > 0 && [:len [/ip route find where comment~\"^rosc:default/(lte)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }"
:if ([:len [/ip dhcp-client find where comment="rosc:wan/starlink" add-default-route=no dhcp-options="hostname,clientid" disabled=no interface=ether1-starlink script=$rcText use-peer-dns=no use-peer-ntp=no]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-client find where interface=ether1-starlink]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-client find where comment="rosc:wan/starlink"]} else={:foreach rcI in=[/ip dhcp-client find where comment="rosc:wan/starlink"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-client set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-client add comment="rosc:wan/starlink" add-default-route=no disabled=no interface=ether1-starlink script=$rcText use-peer-dns=no use-peer-ntp=no} else={/ip dhcp-client set $rcId comment="rosc:wan/starlink" add-default-route=no dhcp-options=hostname,clientid disabled=no interface=ether1-starlink script=$rcText use-peer-dns=no use-peer-ntp=no}
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
    :if ([:len \$rcIp] > 0 && [:len [/ip route find where comment~\"^rosc:default/(starlink)/\" routing-table=main active]] > 0) do={\n\
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
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/starlink/\" active]] = 0 && [:len [/ip route find where comment~\"^rosc:default/(lte)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=ether1-starlink] do={\n\
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
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/lte/\" active]] = 0 && [:len [/ip route find where comment~\"^rosc:default/(starlink)/\" routing-table=main active]] > 0) do={\n\
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
    :foreach rcA in=[/ip address find where interface=ether1-starlink] do={\n\
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

# --- One netwatch per probe
:foreach rcI in=[/tool netwatch find where comment~"^rosc:"] do={
:local rcTag [/tool netwatch get $rcI comment]
:if ([:pick [/tool netwatch find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/tool netwatch remove $rcI
}}
}
:if ([:len [/tool netwatch find where comment="rosc:probe/starlink/1" disabled=no down-script="/system script run rosc-wan-starlink" host=8.8.8.8 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-starlink"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/starlink/1"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/starlink/1" disabled=no down-script="/system script run rosc-wan-starlink" host=8.8.8.8 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-starlink"} else={/tool netwatch set $rcId comment="rosc:probe/starlink/1" disabled=no down-script="/system script run rosc-wan-starlink" host=8.8.8.8 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-starlink"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/starlink/2" disabled=no down-script="/system script run rosc-wan-starlink" host=9.9.9.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-starlink"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/starlink/2"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/starlink/2" disabled=no down-script="/system script run rosc-wan-starlink" host=9.9.9.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-starlink"} else={/tool netwatch set $rcId comment="rosc:probe/starlink/2" disabled=no down-script="/system script run rosc-wan-starlink" host=9.9.9.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-starlink"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/lte/1" disabled=no down-script="/system script run rosc-wan-lte" host=1.1.1.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-lte"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/lte/1"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/lte/1" disabled=no down-script="/system script run rosc-wan-lte" host=1.1.1.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-lte"} else={/tool netwatch set $rcId comment="rosc:probe/lte/1" disabled=no down-script="/system script run rosc-wan-lte" host=1.1.1.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-lte"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/lte/2" disabled=no down-script="/system script run rosc-wan-lte" host=208.67.222.222 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-lte"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/lte/2"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/lte/2" disabled=no down-script="/system script run rosc-wan-lte" host=208.67.222.222 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-lte"} else={/tool netwatch set $rcId comment="rosc:probe/lte/2" disabled=no down-script="/system script run rosc-wan-lte" host=208.67.222.222 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-lte"}
}}

# --- The lease script's body once for WAN 'starlink': a client that is bound already does not call it
:if ($rcGo = 1) do={
:foreach rcC in=[/ip dhcp-client find where comment="rosc:wan/starlink"] do={
:if ([/ip dhcp-client get $rcC status] = "bound") do={
:local rcGw [:tostr [/ip dhcp-client get $rcC gateway]]
:if ([:len $rcGw] > 0) do={
:set rcGw ($rcGw . "%" . "ether1-starlink")
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
:set rcAll {"rosc:probe/starlink/1";"rosc:probe/starlink/2";"rosc:probe/lte/1";"rosc:probe/lte/2"}
:foreach rcI in=[/tool netwatch find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/tool netwatch get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/tool netwatch remove $rcI
}}
}
:set rcAll {"rosc:wan/starlink";"rosc:wan/lte"}
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
:set rcAll {"rosc:wan/starlink";"rosc:wan/lte"}
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
:set rcAll {"rosc:probe/starlink/1";"rosc:probe-hole/starlink/1";"rosc:probe/starlink/2";"rosc:probe-hole/starlink/2";"rosc:default/starlink/1";"rosc:default/starlink/2";"rosc:reply/starlink/1";"rosc:reply/starlink/2";"rosc:probe/lte/1";"rosc:probe-hole/lte/1";"rosc:probe/lte/2";"rosc:probe-hole/lte/2";"rosc:default/lte/1";"rosc:default/lte/2";"rosc:reply/lte/1";"rosc:reply/lte/2";"rosc:dish/starlink"}
:foreach rcI in=[/ip route find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip route get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip route remove $rcI
}}
}
:foreach rcI in=[/ip dns static find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dns static remove $rcI
}}
:set rcAll {"rosc:input6/established";"rosc:input6/invalid";"rosc:input6/icmpv6";"rosc:input6/traceroute";"rosc:input6/dhcpv6-client";"rosc:input6/dns-udp";"rosc:input6/dns-tcp";"rosc:input6/management/1";"rosc:forward6/established";"rosc:forward6/invalid";"rosc:forward6/hop-limit";"rosc:forward6/icmpv6";"rosc:input6/drop";"rosc:forward6/drop"}
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
:set rcAll {"rosc:input/established";"rosc:input/invalid";"rosc:input-bogons/starlink";"rosc:input-bogons/lte";"rosc:input/icmp-limited";"rosc:input/icmp-excess";"rosc:input/dhcp";"rosc:input/dns-udp";"rosc:input/dns-tcp";"rosc:input/management/1";"rosc:forward/fasttrack";"rosc:forward/established";"rosc:forward/invalid";"rosc:forward-bogons/starlink";"rosc:forward-bogons/lte";"rosc:input/drop";"rosc:forward/drop"}
:foreach rcI in=[/ip firewall filter find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip firewall filter get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall filter remove $rcI
}}
}
:set rcAll {"rosc:nat/starlink";"rosc:nat/lte"}
:foreach rcI in=[/ip firewall nat find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip firewall nat get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall nat remove $rcI
}}
}
:set rcAll {"rosc:mark/local";"rosc:mark-in/starlink";"rosc:mark-in/lte";"rosc:reply-lan/starlink";"rosc:reply-lan/lte";"rosc:reply-router/starlink";"rosc:reply-router/lte";"rosc:mss-out/lte";"rosc:mss-in/lte"}
:foreach rcI in=[/ip firewall mangle find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip firewall mangle get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall mangle remove $rcI
}}
}
:set rcAll {"rosc:bogons/starlink/1 bogons-starlink 192.168.88.0/24";"rosc:bogons/starlink/2 bogons-starlink 0.0.0.0/8";"rosc:bogons/starlink/3 bogons-starlink 127.0.0.0/8";"rosc:bogons/starlink/4 bogons-starlink 169.254.0.0/16";"rosc:bogons/starlink/5 bogons-starlink 192.0.0.0/24";"rosc:bogons/starlink/6 bogons-starlink 192.0.2.0/24";"rosc:bogons/starlink/7 bogons-starlink 198.18.0.0/15";"rosc:bogons/starlink/8 bogons-starlink 198.51.100.0/24";"rosc:bogons/starlink/9 bogons-starlink 203.0.113.0/24";"rosc:bogons/starlink/10 bogons-starlink 224.0.0.0/4";"rosc:bogons/starlink/11 bogons-starlink 240.0.0.0/4";"rosc:bogons/lte/1 bogons-lte 192.168.88.0/24";"rosc:bogons/lte/2 bogons-lte 0.0.0.0/8";"rosc:bogons/lte/3 bogons-lte 127.0.0.0/8";"rosc:bogons/lte/4 bogons-lte 169.254.0.0/16";"rosc:bogons/lte/5 bogons-lte 192.0.0.0/24";"rosc:bogons/lte/6 bogons-lte 192.0.2.0/24";"rosc:bogons/lte/7 bogons-lte 198.18.0.0/15";"rosc:bogons/lte/8 bogons-lte 198.51.100.0/24";"rosc:bogons/lte/9 bogons-lte 203.0.113.0/24";"rosc:bogons/lte/10 bogons-lte 224.0.0.0/4";"rosc:bogons/lte/11 bogons-lte 240.0.0.0/4"}
:foreach rcI in=[/ip firewall address-list find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip firewall address-list get $rcI comment]] . " " . [:tostr [/ip firewall address-list get $rcI list]] . " " . [:tostr [/ip firewall address-list get $rcI address]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall address-list remove $rcI
}}
}
:set rcAll {"rosc:table/starlink to-starlink";"rosc:table/lte to-lte"}
:foreach rcI in=[/routing table find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/routing table get $rcI comment]] . " " . [:tostr [/routing table get $rcI name]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/routing table remove $rcI
}}
}
:foreach rcI in=[/ip dhcp-server lease find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server lease remove $rcI
}}
:foreach rcI in=[/ip dhcp-server network find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server network remove $rcI
}}
:foreach rcI in=[/ip dhcp-server find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server remove $rcI
}}
:set rcAll {"rosc:lan/home 192.168.88.1/24 bridge"}
:foreach rcI in=[/ip address find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip address get $rcI comment]] . " " . [:tostr [/ip address get $rcI address]] . " " . [:tostr [/ip address get $rcI interface]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip address remove $rcI
}}
}
:foreach rcI in=[/ip pool find where comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip pool remove $rcI
}}
:set rcAll {"rosc:wan/starlink WAN ether1-starlink";"rosc:wan/lte WAN ether2-lte";"rosc:lan/home LAN bridge"}
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
:foreach rcI in=[/interface bridge port find where !dynamic comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
:set rcAll {"rosc:list/WAN WAN";"rosc:list/LAN LAN"}
:foreach rcI in=[/interface list find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface list get $rcI comment]] . " " . [:tostr [/interface list get $rcI name]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list remove $rcI
}}
}
:foreach rcI in=[/interface bridge find where comment~"^rosc:"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge remove $rcI
}}

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
