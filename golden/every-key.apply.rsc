# every-key: RouterOS 7.21 to 7.24, form apply, made by rosc
# Upload it and run /import FILE, or paste it whole into a terminal, but not through a
# port that becomes a WAN or moves to another bridge: that session ends. A second run
# changes nothing. Rows without a rosc: comment are not touched, but for those that
# can exist only once (a DHCP client of an interface, a name) and for the rules of
# MikroTik's default configuration, unless the site says apply.adopt: [].
# It deals with 475 rows. Safe mode undoes no more than 100 actions.
# Before the first change it saves the state in rosc-rollback.backup (below flash/ where
# there is such a folder), which comes back after 10m unless it is confirmed: the
# router then restarts with it. A restart in the meantime begins the 10m anew. The
# backup holds passwords and keys, not encrypted: what confirms removes it.
# Note: bridge-home will filter VLANs; what is untagged stays as it is, but tags that the site does not name pass no more, and a session through a port that becomes an access port of a VLAN ends.
# Note: to try who is told: :global rcOut {"none|test|this is only a test"}; /system script run rosc-notify.
# Note: this script holds secrets: PPPOE_PASSWORD, SIM_PIN, VPN_WIREGUARD, PSK_WIREGUARD, TUNNEL_KEY, TUNNEL_PRESHARED_KEY, TG_TOKEN, SMTP_PASSWORD, monitoring.notify.webhook.url, HOOK, monitoring.notify.webhook.header.X-Priority, monitoring.notify.ntfy.url, NTFY_TOKEN.
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
:if ([:tostr [/system device-mode get scheduler]] ~ "^(no|false)\$") do={:error "rosc: the device mode forbids schedulers, so the old state could not come back. Run /system device-mode update scheduler=yes and confirm it as it says (button or power), or take apply.rollback out of the site"}
:if ([:tostr [/system device-mode get flagged]] ~ "^(yes|true)\$") do={:error "rosc: the device is flagged as suspicious and runs no schedulers, so the old state could not come back; see /system device-mode"}
:if ([/system resource get free-hdd-space] < 65536) do={:error "rosc: the flash is full, and the old state has to be saved there first; see /file"}
:local rcFile "rosc-rollback"
:if ([:len [/file find where name="flash"]] > 0) do={:set rcFile "flash/rosc-rollback"}
:local rcSaved ($rcFile . ".backup")
:if ([:tostr [/system device-mode get fetch]] = "false" || [:tostr [/system device-mode get fetch]] = "no") do={:error "rosc: the device mode forbids fetch, and monitoring.notify sends over HTTP; see /system device-mode"}
:if ([:tostr [/system device-mode get email]] = "false" || [:tostr [/system device-mode get email]] = "no") do={:error "rosc: the device mode forbids email, and monitoring.notify.email sends mails; see /system device-mode"}
:if ([:len [/interface ethernet find where default-name="ether1"]] = 0) do={:error "rosc: this router has no port ether1 (WAN 'office-fibre')"}
:if ([:len [/interface ethernet find where default-name="ether2"]] = 0) do={:error "rosc: this router has no port ether2 (WAN 'dish')"}
:if ([:len [/interface find where name="ether3"]] = 0) do={:error "rosc: this router has no interface ether3 (WAN 'cable')"}
:if ([:len [/interface ethernet find where default-name="ether4"]] = 0) do={:error "rosc: this router has no port ether4 (WAN 'modem')"}
:if ([:len [/interface ethernet find where default-name="ether9"]] = 0) do={:error "rosc: this router has no port ether9 (WAN 'line')"}
:if ([:len [/interface lte find where name="lte1"]] = 0) do={:error "rosc: this router has no interface lte lte1 (WAN 'mobile')"}
:if ([:len [/interface ethernet find where default-name="ether5"]] = 0) do={:error "rosc: this router has no port ether5 (LAN 'home')"}
:if ([:len [/interface ethernet find where default-name="ether6"]] = 0) do={:error "rosc: this router has no port ether6 (LAN 'home')"}
:if ([:len [/interface ethernet find where default-name="ether7"]] = 0) do={:error "rosc: this router has no port ether7 (LAN 'guests')"}
:if ([:len [/interface ethernet find where default-name="ether8"]] = 0) do={:error "rosc: this router has no port ether8 (LAN 'cameras')"}
:local rcUplinks [:toarray ""]
:set rcUplinks ($rcUplinks, "wan-fibre", [/interface ethernet get [/interface ethernet find where default-name="ether1"] name])
:set rcUplinks ($rcUplinks, "ether2-dish", [/interface ethernet get [/interface ethernet find where default-name="ether2"] name])
:set rcUplinks ($rcUplinks, "ether3")
:set rcUplinks ($rcUplinks, "ether4-modem", [/interface ethernet get [/interface ethernet find where default-name="ether4"] name])
:set rcUplinks ($rcUplinks, [/interface ethernet get [/interface ethernet find where default-name="ether9"] name])
:set rcUplinks ($rcUplinks, "vlan-line")
:set rcUplinks ($rcUplinks, "pppoe-line")
:set rcUplinks ($rcUplinks, "lte1")
:set rcUplinks ($rcUplinks, "wg-vpn")
:if ([:len [/interface find where name="wan-fibre"]] > 0 && [:len [/interface ethernet find where name="wan-fibre"]] = 0) do={:error "rosc: the name wan-fibre is taken by an interface that is no port (WAN 'office-fibre')"}
:if ([:len [/interface find where name="ether2-dish"]] > 0 && [:len [/interface ethernet find where name="ether2-dish"]] = 0) do={:error "rosc: the name ether2-dish is taken by an interface that is no port (WAN 'dish')"}
:if ([:len [/interface find where name="ether4-modem"]] > 0 && [:len [/interface ethernet find where name="ether4-modem"]] = 0) do={:error "rosc: the name ether4-modem is taken by an interface that is no port (WAN 'modem')"}
:if ([:len [/interface find where name="vlan-line"]] > 0 && [:len [/interface vlan find where name="vlan-line"]] = 0) do={:error "rosc: the name vlan-line is taken by another interface"}
:if ([:len [/interface find where name="vlan40-phones"]] > 0 && [:len [/interface vlan find where name="vlan40-phones"]] = 0) do={:error "rosc: the name vlan40-phones is taken by another interface"}
:set rcPort [/interface ethernet get [/interface ethernet find where default-name="ether9"] name]
:foreach rcI in=[/interface vlan find where interface=$rcPort vlan-id=835] do={:if (!([:tostr [/interface vlan get $rcI comment]] ~ "^rosc:") && [/interface vlan get $rcI name] != "vlan-line") do={:error "rosc: VLAN 835 is there already, called $[/interface vlan get $rcI name]; call it vlan-line or remove it"}}
:if ([:len [/interface find where name="pppoe-line"]] > 0 && [:len [/interface pppoe-client find where name="pppoe-line"]] = 0) do={:error "rosc: the name pppoe-line is taken by another interface"}
:if ([:len [/interface find where name="wg-vpn"]] > 0 && [:len [/interface wireguard find where name="wg-vpn" comment~"^rosc:"]] = 0) do={:error "rosc: there is an interface wg-vpn that is not ours, and its keys would be lost; rename it, or give it the comment rosc:wan/vpn to hand it over"}
:foreach rcI in=[/interface wireguard find where !disabled listen-port=51821] do={:if (!([:tostr [/interface wireguard get $rcI comment]] ~ "^rosc:")) do={:error "rosc: UDP port 51821 of wg-vpn is taken by the WireGuard interface $[/interface wireguard get $rcI name]"}}
:if ([:len [/interface find where name="wg-admin"]] > 0 && [:len [/interface wireguard find where name="wg-admin" comment~"^rosc:"]] = 0) do={:error "rosc: there is an interface wg-admin that is not ours, and its keys would be lost; rename it, or give it the comment rosc:tunnel/admin to hand it over"}
:foreach rcI in=[/interface wireguard find where !disabled listen-port=13231] do={:if (!([:tostr [/interface wireguard get $rcI comment]] ~ "^rosc:")) do={:error "rosc: UDP port 13231 of wg-admin is taken by the WireGuard interface $[/interface wireguard get $rcI name]"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=0.0.0.0/0] do={
:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:") && [/ip route get $rcI distance] <= 30) do={:error "rosc: a default route of somebody else is in the way: gateway $[/ip route get $rcI gateway], distance $[/ip route get $rcI distance]; remove it or raise its distance above 30"}
}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=8.8.8.8/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 8.8.8.8 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=9.9.9.9/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 9.9.9.9 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=4.2.2.1/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 4.2.2.1 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=94.140.14.14/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 94.140.14.14 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=1.1.1.1/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 1.1.1.1 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=208.67.222.222/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 208.67.222.222 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=64.6.64.6/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 64.6.64.6 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=185.228.168.9/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 185.228.168.9 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=76.76.2.0/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 76.76.2.0 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=64.6.65.6/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 64.6.65.6 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=77.88.8.8/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 77.88.8.8 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=76.76.10.0/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 76.76.10.0 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=156.154.70.1/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 156.154.70.1 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=209.244.0.3/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 209.244.0.3 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=156.154.71.1/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 156.154.71.1 is in the way"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=10.50.0.0/16] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to 10.50.0.0/16 is in the way: it is behind a tunnel of the site"}}
:foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main dst-address=10.9.1.9/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to 10.9.1.9/32 is in the way: it is behind a tunnel of the site"}}
:if ([:tostr [/ipv6 settings get disable-ipv6]] ~ "^(yes|true)\$") do={:error "rosc: IPv6 is switched off on this router; set /ipv6 settings disable-ipv6=no and reboot"}
:if ([:tostr [/ipv6 settings get forward]] ~ "^(no|false)\$") do={:error "rosc: this router does not forward IPv6; set /ipv6 settings forward=yes"}
:if ([:tostr [/ipv6 settings get accept-router-advertisements]] ~ "^(yes|true)\$") do={:error "rosc: router advertisements of a provider bring a default route that no probe watches; set /ipv6 settings accept-router-advertisements=yes-if-forwarding-disabled"}
:foreach rcI in=[/ipv6 route find where !dynamic !disabled routing-table=main dst-address=::/0] do={:if (!([:tostr [/ipv6 route get $rcI comment]] ~ "^rosc:") && [/ipv6 route get $rcI distance] <= 30) do={:error "rosc: an IPv6 default route of somebody else is in the way: gateway $[/ipv6 route get $rcI gateway], distance $[/ipv6 route get $rcI distance]; remove it or raise its distance above 30"}}
:foreach rcI in=[/ipv6 route find where !dynamic !disabled routing-table=main dst-address=2606:4700:4700::1111/128] do={:if (!([:tostr [/ipv6 route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 2606:4700:4700::1111 is in the way"}}
:foreach rcI in=[/ipv6 route find where !dynamic !disabled routing-table=main dst-address=2620:fe::fe/128] do={:if (!([:tostr [/ipv6 route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 2620:fe::fe is in the way"}}
:foreach rcI in=[/ipv6 route find where !dynamic !disabled routing-table=main dst-address=2001:4860:4860::8888/128] do={:if (!([:tostr [/ipv6 route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 2001:4860:4860::8888 is in the way"}}
:foreach rcI in=[/ipv6 route find where !dynamic !disabled routing-table=main dst-address=2620:119:35::35/128] do={:if (!([:tostr [/ipv6 route get $rcI comment]] ~ "^rosc:")) do={:error "rosc: a route of somebody else to the probe 2620:119:35::35 is in the way"}}
:foreach rcI in=[/ipv6 dhcp-client find where !disabled] do={
:local rcOn [/ipv6 dhcp-client get $rcI interface]
:if (!([:tostr [/ipv6 dhcp-client get $rcI comment]] ~ "^rosc:") && [:typeof [:find $rcUplinks $rcOn]] = "nil" && !([:tostr [/ipv6 dhcp-client get $rcI add-default-route]] ~ "^(no|false)\$") && [/ipv6 dhcp-client get $rcI default-route-distance] <= 30) do={:error "rosc: the DHCPv6 client on $rcOn installs a default route that no probe watches; set its add-default-route=no, or give its WAN ipv6"}
}
:foreach rcI in=[/ip dhcp-client find where !disabled] do={
:local rcOn [/ip dhcp-client get $rcI interface]
:local rcUplink ([:typeof [:find $rcUplinks $rcOn]] != "nil")
:if (!([:tostr [/ip dhcp-client get $rcI comment]] ~ "^(rosc:|defconf)")) do={
:if (!$rcUplink && !([:tostr [/ip dhcp-client get $rcI add-default-route]] ~ "^(no|false)\$") && [/ip dhcp-client get $rcI default-route-distance] <= 30) do={:error "rosc: the DHCP client on $rcOn installs a default route that no probe watches; set its add-default-route=no, or make it a WAN of the site"}
}
}
:foreach rcI in=[/interface pppoe-client find where !disabled] do={
:local rcName [:tostr [/interface pppoe-client get $rcI name]]
:if (!([:tostr [/interface pppoe-client get $rcI comment]] ~ "^rosc:") && [:typeof [:find $rcUplinks $rcName]] = "nil") do={
:if ([:typeof [:find $rcUplinks [/interface pppoe-client get $rcI interface]]] != "nil") do={:error "rosc: the PPPoE client $rcName is on the line of a WAN; disable or remove it first"}
:if ([/interface pppoe-client get $rcI add-default-route] && [/interface pppoe-client get $rcI default-route-distance] <= 30) do={:error "rosc: the PPPoE client $rcName installs a default route that no probe watches; set its add-default-route=no"}
}
}
:foreach rcI in=[/interface lte find where !disabled] do={
:local rcName [:tostr [/interface lte get $rcI name]]
:local rcApn [:tostr [/interface lte get $rcI apn-profiles]]
:if ([:typeof [:find $rcUplinks $rcName]] = "nil") do={:foreach rcA in=[/interface lte apn find where name=$rcApn add-default-route=yes] do={:if ([/interface lte apn get $rcA default-route-distance] <= 30) do={:error "rosc: the modem $rcName installs a default route that no probe watches; set add-default-route=no in its APN profile $rcApn, or make it a WAN of the site"}}}
}
:foreach rcI in=[/ip address find where !dynamic !disabled network=192.168.88.0] do={
:local rcOn [/ip address get $rcI interface]
:if ($rcOn != "bridge-home" && [:typeof [:find $rcUplinks $rcOn]] = "nil" && !([:tostr [/ip address get $rcI comment]] ~ "^(rosc:|defconf)")) do={:error "rosc: the network of bridge-home is on $rcOn too: address $[/ip address get $rcI address]"}
}
:foreach rcI in=[/ip address find where !dynamic !disabled network=10.20.0.0] do={
:local rcOn [/ip address get $rcI interface]
:if ($rcOn != "bridge-guests" && [:typeof [:find $rcUplinks $rcOn]] = "nil" && !([:tostr [/ip address get $rcI comment]] ~ "^(rosc:|defconf)")) do={:error "rosc: the network of bridge-guests is on $rcOn too: address $[/ip address get $rcI address]"}
}
:foreach rcI in=[/ip address find where !dynamic !disabled network=10.30.0.0] do={
:local rcOn [/ip address get $rcI interface]
:if ($rcOn != "bridge-cameras" && [:typeof [:find $rcUplinks $rcOn]] = "nil" && !([:tostr [/ip address get $rcI comment]] ~ "^(rosc:|defconf)")) do={:error "rosc: the network of bridge-cameras is on $rcOn too: address $[/ip address get $rcI address]"}
}
:foreach rcI in=[/ip address find where !dynamic !disabled network=10.40.0.0] do={
:local rcOn [/ip address get $rcI interface]
:if ($rcOn != "vlan40-phones" && [:len [/interface vlan find where name=$rcOn interface="bridge-home" vlan-id=40]] = 0 && [:typeof [:find $rcUplinks $rcOn]] = "nil" && !([:tostr [/ip address get $rcI comment]] ~ "^(rosc:|defconf)")) do={:error "rosc: the network of vlan40-phones is on $rcOn too: address $[/ip address get $rcI address]"}
}
:foreach rcI in=[/ip address find where !dynamic !disabled network=203.0.113.8] do={
:local rcOn [/ip address get $rcI interface]
:if ($rcOn != "wan-fibre" && [:typeof [:find $rcUplinks $rcOn]] = "nil" && !([:tostr [/ip address get $rcI comment]] ~ "^(rosc:|defconf)")) do={:error "rosc: the network of wan-fibre is on $rcOn too: address $[/ip address get $rcI address]"}
}
:foreach rcI in=[/ip address find where !dynamic !disabled network=10.66.0.2] do={
:local rcOn [/ip address get $rcI interface]
:if ($rcOn != "wg-vpn" && [:typeof [:find $rcUplinks $rcOn]] = "nil" && !([:tostr [/ip address get $rcI comment]] ~ "^(rosc:|defconf)")) do={:error "rosc: the network of wg-vpn is on $rcOn too: address $[/ip address get $rcI address]"}
}
:foreach rcI in=[/ip address find where !dynamic !disabled network=10.9.0.0] do={
:local rcOn [/ip address get $rcI interface]
:if ($rcOn != "wg-admin" && [:typeof [:find $rcUplinks $rcOn]] = "nil" && !([:tostr [/ip address get $rcI comment]] ~ "^(rosc:|defconf)")) do={:error "rosc: the network of wg-admin is on $rcOn too: address $[/ip address get $rcI address]"}
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
:if ([:len [/interface find where name="vlan40-phones"]] > 0 && [:len [/interface vlan find where name="vlan40-phones"]] = 0) do={:error "rosc: the name vlan40-phones is taken by another interface (LAN 'phones')"}
:foreach rcI in=[/interface vlan find where name="vlan40-phones"] do={:if (!([:tostr [/interface vlan get $rcI comment]] ~ "^rosc:") && ([/interface vlan get $rcI interface] != "bridge-home" || [/interface vlan get $rcI vlan-id] != 40)) do={:error "rosc: the name vlan40-phones is taken by another interface (LAN 'phones')"}}
:foreach rcI in=[/interface bridge vlan find where !dynamic bridge="bridge-home"] do={
:local rcIds [/interface bridge vlan get $rcI vlan-ids]
:if ([:tostr $rcIds] != "40" && [$rcHolds rcIds=$rcIds rcVid=40] = 1) do={:error "rosc: VLAN 40 of LAN 'phones' is in an entry of /interface bridge vlan together with others: give it one of its own first"}
}
:foreach rcB in=[/interface bridge find where name="bridge-home" vlan-filtering=no] do={
:if ([:tostr [/interface bridge get $rcB frame-types]] = "admit-only-vlan-tagged") do={:error "rosc: bridge-home admits only tagged frames once it filters VLANs, so its own LAN would be cut off: set its frame-types to admit-all first"}
:foreach rcI in=[/interface vlan find where !disabled interface="bridge-home"] do={
:local rcVid [:tostr [/interface vlan get $rcI vlan-id]]
:local rcIs 0
:if ([:tostr [/interface vlan get $rcI comment]] ~ "^rosc:" || $rcVid ~ "^(40)\$") do={:set rcIs 1}
:foreach rcK in=[/interface bridge vlan find where !dynamic !disabled bridge="bridge-home"] do={:set rcIs ($rcIs + [$rcHolds rcIds=[/interface bridge vlan get $rcK vlan-ids] rcVid=$rcVid])}
:if ($rcIs = 0) do={:error "rosc: VLAN $rcVid of somebody else is on bridge-home, which does not filter VLANs yet: filtering would cut it off; give it an entry in /interface bridge vlan first"}
}
:local rcNamed ""
:set rcNamed ""
:foreach rcI in={"ether5";"ether6"} do={
:if ([:len $rcNamed] > 0) do={:set rcNamed ($rcNamed . ",")}
:set rcNamed ($rcNamed . [/interface ethernet get [/interface ethernet find where default-name=$rcI] name])
}
:set rcNamed [:toarray $rcNamed]
:foreach rcI in=[/interface bridge port find where !dynamic bridge="bridge-home"] do={
:local rcOn [/interface bridge port get $rcI interface]
:if ([:typeof [:find $rcNamed $rcOn]] = "nil" && !([:tostr [/interface bridge port get $rcI comment]] ~ "^rosc:") && ([/interface bridge port get $rcI pvid] != [/interface bridge get $rcB pvid] || [:tostr [/interface bridge port get $rcI frame-types]] = "admit-only-vlan-tagged")) do={:error "rosc: port $rcOn of bridge-home has a pvid or frame-types of its own, which would come to life when the bridge filters VLANs: set them to those of the bridge first"}
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

# --- Two passes: the first only counts what differs; then backup and rollback, then the changes
:foreach rcGo in={0;1} do={
:if ($rcGo = 1 && $rcDiff > 0) do={
/file remove [/file find where name=$rcSaved]
:do {/system backup save name=$rcFile dont-encrypt=yes} on-error={:error "rosc: the backup $rcSaved could not be written, so nothing was changed: look whether the flash is full"}
:local rcWait 0
:while ([:len [/file find where name=$rcSaved]] = 0 && $rcWait < 20) do={:delay 500ms; :set rcWait ($rcWait + 1)}
:if ([:len [/file find where name=$rcSaved]] = 0) do={:error "rosc: the backup $rcSaved is not there, so nothing was changed: look whether the flash is full"}
:local rcEvent (":local rcEarly 0; :do {:local rcFor [/system resource get uptime]; :local rcAt [:totime \"" . [:tostr [/system resource get uptime]] . "\"]; :if (\$rcFor >= \$rcAt) do={:set rcFor (\$rcFor - \$rcAt)}; :if (\$rcFor > 0s && \$rcFor < 9m) do={:set rcEarly 1}} on-error={}; :if ([:len [/system scheduler find where name=\"rosc-rollback\"]] = 0) do={:set rcEarly 1; /system scheduler remove [find where name=\"rosc-rollback-boot\"]}; :if (\$rcEarly = 0) do={/system scheduler remove [find where name~\"^rosc-rollback\"]; :log warning \"rosc: not confirmed in time, the saved state comes back\"; /system backup load name=" . $rcFile . " password=\"\"}")
:do {
/system scheduler remove [find where name~"^rosc-rollback"]
/system scheduler add name=rosc-rollback-boot comment="rosc:apply/rollback" start-time=startup interval=10m policy=ftp,reboot,read,write,policy,test,password,sensitive on-event=$rcEvent
/system scheduler add name=rosc-rollback comment="rosc:apply/rollback" interval=10m policy=ftp,reboot,read,write,policy,test,password,sensitive on-event=$rcEvent
} on-error={}
:if ([:len [/system scheduler find where !disabled name~"^rosc-rollback"]] != 2) do={
/system scheduler remove [find where name~"^rosc-rollback"]
/file remove [/file find where name=$rcSaved]
:error "rosc: the scheduler takes no entry that brings the old state back, so nothing was changed"
}
:put "rosc: the present state is saved and comes back in 10m, also when this script stops on the way"
:put "rosc: to keep the new state run: /system scheduler remove [find where name~\"^rosc-rollback\"]; /file remove [find where name~\"rosc-rollback.backup\"]"
:put ("rosc: to go back at once run: /system backup load name=" . $rcFile . " password=\"\"")
:set rcDiff 0
}

# --- Ports that are WANs, by default-name
:if ([:len [/interface ethernet find where default-name="ether1" disabled=no mac-address=02:00:00:00:00:01 mtu=1500 name="wan-fibre"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:foreach rcI in=[/interface ethernet find where name="wan-fibre"] do={:if ([/interface ethernet get $rcI default-name] != "ether1") do={/interface ethernet set $rcI name=[/interface ethernet get $rcI default-name]}}
/interface ethernet set [/interface ethernet find where default-name="ether1"] disabled=no mac-address=02:00:00:00:00:01 mtu=1500 name=wan-fibre
}}
:if ([:len [/interface ethernet find where default-name="ether2" disabled=no name="ether2-dish"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:foreach rcI in=[/interface ethernet find where name="ether2-dish"] do={:if ([/interface ethernet get $rcI default-name] != "ether2") do={/interface ethernet set $rcI name=[/interface ethernet get $rcI default-name]}}
/interface ethernet set [/interface ethernet find where default-name="ether2"] disabled=no name=ether2-dish
}}
:if ([:len [/interface ethernet find where default-name="ether4" disabled=no name="ether4-modem"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:foreach rcI in=[/interface ethernet find where name="ether4-modem"] do={:if ([/interface ethernet get $rcI default-name] != "ether4") do={/interface ethernet set $rcI name=[/interface ethernet get $rcI default-name]}}
/interface ethernet set [/interface ethernet find where default-name="ether4"] disabled=no name=ether4-modem
}}
:if ([:len [/interface ethernet find where default-name="ether9" disabled=no]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface ethernet set [/interface ethernet find where default-name="ether9"] disabled=no
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
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/cameras" rc1="bridge-cameras" rcGo=$rcGo])

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
:foreach rcI in=[/interface bridge port find where !dynamic interface=wan-fibre] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=LAN interface=wan-fibre] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/ip dhcp-client find where !dynamic interface=wan-fibre] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-client remove $rcI
}}
:foreach rcI in=[/interface bridge port find where !dynamic interface=ether2-dish] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=LAN interface=ether2-dish] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/interface bridge port find where !dynamic interface=ether3] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=LAN interface=ether3] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/interface bridge port find where !dynamic interface=ether4-modem] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=LAN interface=ether4-modem] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:set rcPort [/interface ethernet get [/interface ethernet find where default-name="ether9"] name]
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
:foreach rcI in=[/interface bridge port find where !dynamic interface=vlan-line] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=LAN interface=vlan-line] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=WAN interface=vlan-line comment~"^defconf"] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/ip dhcp-client find where !dynamic interface=vlan-line] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-client remove $rcI
}}
:foreach rcI in=[/interface bridge port find where !dynamic interface=pppoe-line] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=LAN interface=pppoe-line] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/ip dhcp-client find where !dynamic interface=pppoe-line] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
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
:foreach rcI in=[/interface bridge port find where !dynamic interface=wg-vpn] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=LAN interface=wg-vpn] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/ip dhcp-client find where !dynamic interface=wg-vpn] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-client remove $rcI
}}

# --- What is a LAN is no WAN
:foreach rcI in=[/interface list member find where !dynamic list=WAN interface=bridge-home] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=WAN interface=bridge-guests] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=WAN interface=bridge-cameras] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
:foreach rcI in=[/interface list member find where !dynamic list=WAN interface=vlan40-phones] do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
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
:if ([:len [/interface bridge port find where comment="rosc:lan-port/home/ether5" bridge=bridge-home frame-types=admit-all interface=$rcPort pvid=1]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface bridge port find where interface=$rcPort]
:if ([:len $rcId] = 0) do={:set rcId [/interface bridge port find where comment="rosc:lan-port/home/ether5"]} else={:foreach rcI in=[/interface bridge port find where comment="rosc:lan-port/home/ether5"] do={:if ($rcI != [:pick $rcId 0]) do={/interface bridge port set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface bridge port add comment="rosc:lan-port/home/ether5" bridge=bridge-home frame-types=admit-all interface=$rcPort} else={/interface bridge port set $rcId comment="rosc:lan-port/home/ether5" bridge=bridge-home frame-types=admit-all interface=$rcPort pvid=1}
}}
:set rcPort [/interface ethernet get [/interface ethernet find where default-name="ether6"] name]
:if ([:len [/interface bridge port find where comment="rosc:lan-port/home/ether6" bridge=bridge-home frame-types=admit-only-untagged-and-priority-tagged interface=$rcPort pvid=40]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface bridge port find where interface=$rcPort]
:if ([:len $rcId] = 0) do={:set rcId [/interface bridge port find where comment="rosc:lan-port/home/ether6"]} else={:foreach rcI in=[/interface bridge port find where comment="rosc:lan-port/home/ether6"] do={:if ($rcI != [:pick $rcId 0]) do={/interface bridge port set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface bridge port add comment="rosc:lan-port/home/ether6" bridge=bridge-home frame-types=admit-only-untagged-and-priority-tagged interface=$rcPort pvid=40} else={/interface bridge port set $rcId comment="rosc:lan-port/home/ether6" bridge=bridge-home frame-types=admit-only-untagged-and-priority-tagged interface=$rcPort pvid=40}
}}
:set rcPort [/interface ethernet get [/interface ethernet find where default-name="ether7"] name]
:if ([:len [/interface bridge port find where comment="rosc:lan-port/guests/ether7" bridge=bridge-guests interface=$rcPort pvid=1]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface bridge port find where interface=$rcPort]
:if ([:len $rcId] = 0) do={:set rcId [/interface bridge port find where comment="rosc:lan-port/guests/ether7"]} else={:foreach rcI in=[/interface bridge port find where comment="rosc:lan-port/guests/ether7"] do={:if ($rcI != [:pick $rcId 0]) do={/interface bridge port set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface bridge port add comment="rosc:lan-port/guests/ether7" bridge=bridge-guests interface=$rcPort} else={/interface bridge port set $rcId comment="rosc:lan-port/guests/ether7" bridge=bridge-guests interface=$rcPort pvid=1}
}}
:set rcPort [/interface ethernet get [/interface ethernet find where default-name="ether8"] name]
:if ([:len [/interface bridge port find where comment="rosc:lan-port/cameras/ether8" bridge=bridge-cameras interface=$rcPort pvid=1]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface bridge port find where interface=$rcPort]
:if ([:len $rcId] = 0) do={:set rcId [/interface bridge port find where comment="rosc:lan-port/cameras/ether8"]} else={:foreach rcI in=[/interface bridge port find where comment="rosc:lan-port/cameras/ether8"] do={:if ($rcI != [:pick $rcId 0]) do={/interface bridge port set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface bridge port add comment="rosc:lan-port/cameras/ether8" bridge=bridge-cameras interface=$rcPort} else={/interface bridge port set $rcId comment="rosc:lan-port/cameras/ether8" bridge=bridge-cameras interface=$rcPort pvid=1}
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
:set rcPort [/interface ethernet get [/interface ethernet find where default-name="ether9"] name]
:if ([:len [/interface vlan find where comment="rosc:wan/line" disabled=no interface=$rcPort mtu=1500 name="vlan-line" vlan-id=835]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface vlan find where interface=$rcPort vlan-id=835]
:if ([:len $rcId] = 0) do={:set rcId [/interface vlan find where comment="rosc:wan/line"]} else={:foreach rcI in=[/interface vlan find where comment="rosc:wan/line"] do={:if ($rcI != [:pick $rcId 0]) do={/interface vlan set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={:set rcId [/interface vlan find where interface=$rcPort vlan-id=835 comment~"^rosc:" comment!="rosc:wan/line" comment!="rosc:lan/phones"]}
:foreach rcI in=[/interface vlan find where name="vlan-line"] do={:if ([:len $rcId] = 0 || $rcI != [:pick $rcId 0]) do={/interface vlan set $rcI name="vlan-line-old"}}
:if ([:len $rcId] = 0) do={/interface vlan add comment="rosc:wan/line" disabled=no interface=$rcPort name=vlan-line vlan-id=835} else={/interface vlan set $rcId comment="rosc:wan/line" disabled=no interface=$rcPort mtu=1500 name=vlan-line vlan-id=835}
}}
:if ([:len [/interface vlan find where comment="rosc:lan/phones" disabled=no interface=bridge-home mtu=1500 name="vlan40-phones" vlan-id=40]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface vlan find where interface=bridge-home vlan-id=40]
:if ([:len $rcId] = 0) do={:set rcId [/interface vlan find where comment="rosc:lan/phones"]} else={:foreach rcI in=[/interface vlan find where comment="rosc:lan/phones"] do={:if ($rcI != [:pick $rcId 0]) do={/interface vlan set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={:set rcId [/interface vlan find where interface=bridge-home vlan-id=40 comment~"^rosc:" comment!="rosc:wan/line" comment!="rosc:lan/phones"]}
:foreach rcI in=[/interface vlan find where name="vlan40-phones"] do={:if ([:len $rcId] = 0 || $rcI != [:pick $rcId 0]) do={/interface vlan set $rcI name="vlan40-phones-old"}}
:if ([:len $rcId] = 0) do={/interface vlan add comment="rosc:lan/phones" interface=bridge-home name=vlan40-phones vlan-id=40} else={/interface vlan set $rcId comment="rosc:lan/phones" disabled=no interface=bridge-home mtu=1500 name=vlan40-phones vlan-id=40}
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
:set rcTagged "bridge-home"
:foreach rcI in={"ether5"} do={
:if ([:len $rcTagged] > 0) do={:set rcTagged ($rcTagged . ",")}
:set rcTagged ($rcTagged . [/interface ethernet get [/interface ethernet find where default-name=$rcI] name])
}
:set rcUntagged ""
:foreach rcI in={"ether6"} do={
:if ([:len $rcUntagged] > 0) do={:set rcUntagged ($rcUntagged . ",")}
:set rcUntagged ($rcUntagged . [/interface ethernet get [/interface ethernet find where default-name=$rcI] name])
}
:set rcDiff ($rcDiff + [$rcVlan rcTag="rosc:lan/phones" rcBridge="bridge-home" rcVid="40" rcTagged=$rcTagged rcUntagged=$rcUntagged rcGo=$rcGo])

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
:if ([:len [/interface pppoe-client find where comment="rosc:wan/line" ac-name="bras1" add-default-route=no dial-on-demand=no disabled=no interface=vlan-line max-mru=1492 max-mtu=1492 name="pppoe-line" password="secret of PPPOE_PASSWORD" profile="rosc-pppoe" service-name="internet" use-peer-dns=no user="line@isp.example"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface pppoe-client find where name="pppoe-line"]
:if ([:len $rcId] = 0) do={:set rcId [/interface pppoe-client find where comment="rosc:wan/line"]} else={:foreach rcI in=[/interface pppoe-client find where comment="rosc:wan/line"] do={:if ($rcI != [:pick $rcId 0]) do={/interface pppoe-client set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface pppoe-client add comment="rosc:wan/line" ac-name=bras1 add-default-route=no disabled=no interface=vlan-line max-mru=1492 max-mtu=1492 name=pppoe-line password="secret of PPPOE_PASSWORD" profile=rosc-pppoe service-name=internet use-peer-dns=no user=line@isp.example} else={/interface pppoe-client set $rcId comment="rosc:wan/line" ac-name=bras1 add-default-route=no dial-on-demand=no disabled=no interface=vlan-line max-mru=1492 max-mtu=1492 name=pppoe-line password="secret of PPPOE_PASSWORD" profile=rosc-pppoe service-name=internet use-peer-dns=no user=line@isp.example}
}}

# --- APN profiles without routes of their own
:foreach rcI in=[/interface lte apn find where comment~"^rosc:"] do={
:local rcTag [/interface lte apn get $rcI comment]
:if ([:pick [/interface lte apn find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface lte apn remove $rcI
}}
}
:if ([:len [/interface lte apn find where comment="rosc:wan/mobile" add-default-route=no apn="internet.example" name="rosc-mobile" use-network-apn=no use-peer-dns=no]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface lte apn find where name="rosc-mobile"]
:if ([:len $rcId] = 0) do={:set rcId [/interface lte apn find where comment="rosc:wan/mobile"]} else={:foreach rcI in=[/interface lte apn find where comment="rosc:wan/mobile"] do={:if ($rcI != [:pick $rcId 0]) do={/interface lte apn set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface lte apn add comment="rosc:wan/mobile" add-default-route=no apn=internet.example name=rosc-mobile use-network-apn=no use-peer-dns=no} else={/interface lte apn set $rcId comment="rosc:wan/mobile" add-default-route=no apn=internet.example name=rosc-mobile use-network-apn=no use-peer-dns=no}
}}

# --- Modems that are WANs
:if ([:len [/interface lte find where name="lte1" apn-profiles="rosc-mobile" disabled=no pin="1234"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface lte set [/interface lte find where name="lte1"] apn-profiles=rosc-mobile disabled=no pin=1234
}}

# --- WireGuard interfaces
:foreach rcI in=[/interface wireguard find where comment~"^rosc:"] do={
:local rcTag [/interface wireguard get $rcI comment]
:if ([:pick [/interface wireguard find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface wireguard remove $rcI
}}
}
:if ([:len [/interface wireguard find where comment="rosc:wan/vpn" disabled=no listen-port=51821 mtu=1420 name="wg-vpn" private-key="yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk="]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:foreach rcI in=[/interface wireguard find where listen-port=51821 name!="wg-vpn" comment~"^rosc:"] do={/interface wireguard set $rcI disabled=yes}
:set rcId [/interface wireguard find where name="wg-vpn"]
:if ([:len $rcId] = 0) do={:set rcId [/interface wireguard find where comment="rosc:wan/vpn"]} else={:foreach rcI in=[/interface wireguard find where comment="rosc:wan/vpn"] do={:if ($rcI != [:pick $rcId 0]) do={/interface wireguard set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface wireguard add comment="rosc:wan/vpn" disabled=no listen-port=51821 mtu=1420 name=wg-vpn private-key="yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk="} else={/interface wireguard set $rcId comment="rosc:wan/vpn" disabled=no listen-port=51821 mtu=1420 name=wg-vpn private-key="yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk="}
}}
:if ([:len [/interface wireguard find where comment="rosc:tunnel/admin" disabled=no listen-port=13231 mtu=1400 name="wg-admin" private-key="yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk="]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:foreach rcI in=[/interface wireguard find where listen-port=13231 name!="wg-admin" comment~"^rosc:"] do={/interface wireguard set $rcI disabled=yes}
:set rcId [/interface wireguard find where name="wg-admin"]
:if ([:len $rcId] = 0) do={:set rcId [/interface wireguard find where comment="rosc:tunnel/admin"]} else={:foreach rcI in=[/interface wireguard find where comment="rosc:tunnel/admin"] do={:if ($rcI != [:pick $rcId 0]) do={/interface wireguard set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface wireguard add comment="rosc:tunnel/admin" disabled=no listen-port=13231 mtu=1400 name=wg-admin private-key="yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk="} else={/interface wireguard set $rcId comment="rosc:tunnel/admin" disabled=no listen-port=13231 mtu=1400 name=wg-admin private-key="yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk="}
}}

# --- Their peers
:foreach rcI in=[/interface wireguard peers find where !dynamic comment~"^rosc:"] do={
:local rcTag [/interface wireguard peers get $rcI comment]
:if ([:pick [/interface wireguard peers find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface wireguard peers remove $rcI
}}
}
:if ([:len [/interface wireguard peers find where comment="rosc:wan/vpn" allowed-address=0.0.0.0/0 disabled=no endpoint-address="94.140.14.200" endpoint-port=51820 interface=wg-vpn persistent-keepalive=25s preshared-key="yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=" public-key="xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg="]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface wireguard peers find where interface=wg-vpn public-key="xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg="]
:if ([:len $rcId] = 0) do={:set rcId [/interface wireguard peers find where comment="rosc:wan/vpn"]} else={:foreach rcI in=[/interface wireguard peers find where comment="rosc:wan/vpn"] do={:if ($rcI != [:pick $rcId 0]) do={/interface wireguard peers set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface wireguard peers add comment="rosc:wan/vpn" allowed-address=0.0.0.0/0 disabled=no endpoint-address=94.140.14.200 endpoint-port=51820 interface=wg-vpn persistent-keepalive=25s preshared-key="yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=" public-key="xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg="} else={/interface wireguard peers set $rcId comment="rosc:wan/vpn" allowed-address=0.0.0.0/0 disabled=no endpoint-address=94.140.14.200 endpoint-port=51820 interface=wg-vpn persistent-keepalive=25s preshared-key="yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=" public-key="xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg="}
}}
:if ([:len [/interface wireguard peers find where comment="rosc:tunnel-peer/admin/hub" allowed-address=10.9.0.0/24,10.50.0.0/16 disabled=no endpoint-address="198.51.100.200" endpoint-port=51821 interface=wg-admin persistent-keepalive=30s preshared-key="yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=" public-key="xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg="]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface wireguard peers find where interface=wg-admin public-key="xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg="]
:if ([:len $rcId] = 0) do={:set rcId [/interface wireguard peers find where comment="rosc:tunnel-peer/admin/hub"]} else={:foreach rcI in=[/interface wireguard peers find where comment="rosc:tunnel-peer/admin/hub"] do={:if ($rcI != [:pick $rcId 0]) do={/interface wireguard peers set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface wireguard peers add comment="rosc:tunnel-peer/admin/hub" allowed-address=10.9.0.0/24,10.50.0.0/16 endpoint-address=198.51.100.200 endpoint-port=51821 interface=wg-admin persistent-keepalive=30s preshared-key="yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=" public-key="xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg="} else={/interface wireguard peers set $rcId comment="rosc:tunnel-peer/admin/hub" allowed-address=10.9.0.0/24,10.50.0.0/16 disabled=no endpoint-address=198.51.100.200 endpoint-port=51821 interface=wg-admin persistent-keepalive=30s preshared-key="yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=" public-key="xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg="}
}}
:if ([:len [/interface wireguard peers find where comment="rosc:tunnel-peer/admin/laptop" allowed-address=10.9.1.9/32 disabled=no endpoint-address="" interface=wg-admin persistent-keepalive=0s preshared-key="" public-key="TrMvSoP4jYQlY6RIzBgbssQqY3vxI2Pi+y71lOWWXX0="]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/interface wireguard peers find where interface=wg-admin public-key="TrMvSoP4jYQlY6RIzBgbssQqY3vxI2Pi+y71lOWWXX0="]
:if ([:len $rcId] = 0) do={:set rcId [/interface wireguard peers find where comment="rosc:tunnel-peer/admin/laptop"]} else={:foreach rcI in=[/interface wireguard peers find where comment="rosc:tunnel-peer/admin/laptop"] do={:if ($rcI != [:pick $rcId 0]) do={/interface wireguard peers set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/interface wireguard peers add comment="rosc:tunnel-peer/admin/laptop" allowed-address=10.9.1.9/32 interface=wg-admin persistent-keepalive=0s public-key="TrMvSoP4jYQlY6RIzBgbssQqY3vxI2Pi+y71lOWWXX0="} else={/interface wireguard peers set $rcId comment="rosc:tunnel-peer/admin/laptop" allowed-address=10.9.1.9/32 disabled=no endpoint-address="" interface=wg-admin persistent-keepalive=0s preshared-key="" public-key="TrMvSoP4jYQlY6RIzBgbssQqY3vxI2Pi+y71lOWWXX0="}
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
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:wan/office-fibre" rc1="wan-fibre" rc2="WAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:wan/dish" rc1="ether2-dish" rc2="WAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:wan/cable" rc1="ether3" rc2="WAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:wan/modem" rc1="ether4-modem" rc2="WAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:wan/line" rc1="pppoe-line" rc2="WAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:wan/mobile" rc1="lte1" rc2="WAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:wan/vpn" rc1="wg-vpn" rc2="WAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/home" rc1="bridge-home" rc2="LAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/guests" rc1="bridge-guests" rc2="LAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/cameras" rc1="bridge-cameras" rc2="LAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/phones" rc1="vlan40-phones" rc2="LAN" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan-management/home" rc1="bridge-home" rc2="LAN-management" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan-management/phones" rc1="vlan40-phones" rc2="LAN-management" rcGo=$rcGo])

# --- DHCP pools
:foreach rcI in=[/ip pool find where comment~"^rosc:"] do={
:local rcTag [/ip pool get $rcI comment]
:if ([:pick [/ip pool find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip pool remove $rcI
}}
}
:if ([:len [/ip pool find where comment="rosc:dhcp/home" name="dhcp-home" ranges=192.168.88.10-192.168.88.199]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip pool find where name="dhcp-home"]
:if ([:len $rcId] = 0) do={:set rcId [/ip pool find where comment="rosc:dhcp/home"]} else={:foreach rcI in=[/ip pool find where comment="rosc:dhcp/home"] do={:if ($rcI != [:pick $rcId 0]) do={/ip pool set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip pool add comment="rosc:dhcp/home" name=dhcp-home ranges=192.168.88.10-192.168.88.199} else={/ip pool set $rcId comment="rosc:dhcp/home" name=dhcp-home ranges=192.168.88.10-192.168.88.199}
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
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/home" rc1="192.168.88.1/24" rc2="bridge-home" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/guests" rc1="10.20.0.1/24" rc2="bridge-guests" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/cameras" rc1="10.30.0.1/24" rc2="bridge-cameras" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan/phones" rc1="10.40.0.1/24" rc2="vlan40-phones" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:wan/office-fibre" rc1="203.0.113.10/29" rc2="wan-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:wan/vpn" rc1="10.66.0.2/32" rc2="wg-vpn" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:tunnel/admin" rc1="10.9.0.2/24" rc2="wg-admin" rcGo=$rcGo])

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
:if ([:len [/ip dhcp-server find where comment="rosc:dhcp/guests" address-pool="dhcp-guests" disabled=no interface=bridge-guests lease-time=1h name="dhcp-guests"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-server find where interface=bridge-guests]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-server find where comment="rosc:dhcp/guests"]} else={:foreach rcI in=[/ip dhcp-server find where comment="rosc:dhcp/guests"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-server set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-server add comment="rosc:dhcp/guests" address-pool=dhcp-guests disabled=no interface=bridge-guests lease-time=1h name=dhcp-guests} else={/ip dhcp-server set $rcId comment="rosc:dhcp/guests" address-pool=dhcp-guests disabled=no interface=bridge-guests lease-time=1h name=dhcp-guests}
}}

# --- What the DHCP servers hand out
:foreach rcI in=[/ip dhcp-server network find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ip dhcp-server network get $rcI comment]
:if ([:pick [/ip dhcp-server network find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server network remove $rcI
}}
}
:if ([:len [/ip dhcp-server network find where comment="rosc:dhcp/home" address=192.168.88.0/24 dns-server=192.168.88.1 domain="home.lan" gateway=192.168.88.1]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-server network find where address=192.168.88.0/24]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-server network find where comment="rosc:dhcp/home"]} else={:foreach rcI in=[/ip dhcp-server network find where comment="rosc:dhcp/home"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-server network set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-server network add comment="rosc:dhcp/home" address=192.168.88.0/24 dns-server=192.168.88.1 domain=home.lan gateway=192.168.88.1} else={/ip dhcp-server network set $rcId comment="rosc:dhcp/home" address=192.168.88.0/24 dns-server=192.168.88.1 domain=home.lan gateway=192.168.88.1}
}}
:if ([:len [/ip dhcp-server network find where comment="rosc:dhcp/guests" address=10.20.0.0/24 dns-server=192.168.88.5,149.112.112.112 domain="" gateway=10.20.0.1]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-server network find where address=10.20.0.0/24]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-server network find where comment="rosc:dhcp/guests"]} else={:foreach rcI in=[/ip dhcp-server network find where comment="rosc:dhcp/guests"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-server network set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-server network add comment="rosc:dhcp/guests" address=10.20.0.0/24 dns-server=192.168.88.5,149.112.112.112 gateway=10.20.0.1} else={/ip dhcp-server network set $rcId comment="rosc:dhcp/guests" address=10.20.0.0/24 dns-server=192.168.88.5,149.112.112.112 !domain gateway=10.20.0.1}
}}

# --- Static leases
:foreach rcI in=[/ip dhcp-server lease find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ip dhcp-server lease get $rcI comment]
:if ([:pick [/ip dhcp-server lease find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server lease remove $rcI
}}
}
:if ([:len [/ip dhcp-server lease find where comment="rosc:lease/home/nas" address=192.168.88.5 mac-address=02:00:00:00:00:02 server="dhcp-home"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-server lease find where mac-address=02:00:00:00:00:02 server="dhcp-home"]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-server lease find where comment="rosc:lease/home/nas"]} else={:foreach rcI in=[/ip dhcp-server lease find where comment="rosc:lease/home/nas"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-server lease set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-server lease add comment="rosc:lease/home/nas" address=192.168.88.5 mac-address=02:00:00:00:00:02 server=dhcp-home} else={/ip dhcp-server lease set $rcId comment="rosc:lease/home/nas" address=192.168.88.5 mac-address=02:00:00:00:00:02 server=dhcp-home}
}}
:if ([:len [/ip dhcp-server lease find where comment="rosc:lease/home/printer" address=192.168.88.6 mac-address=02:00:00:00:00:03 server="dhcp-home"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-server lease find where mac-address=02:00:00:00:00:03 server="dhcp-home"]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-server lease find where comment="rosc:lease/home/printer"]} else={:foreach rcI in=[/ip dhcp-server lease find where comment="rosc:lease/home/printer"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-server lease set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-server lease add comment="rosc:lease/home/printer" address=192.168.88.6 mac-address=02:00:00:00:00:03 server=dhcp-home} else={/ip dhcp-server lease set $rcId comment="rosc:lease/home/printer" address=192.168.88.6 mac-address=02:00:00:00:00:03 server=dhcp-home}
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
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:table/office-fibre" rc1="to-office-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:table/dish" rc1="to-dish" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:table/cable" rc1="to-cable" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:table/modem" rc1="to-modem" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:table/line" rc1="to-line" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:table/mobile" rc1="to-mobile" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:table/vpn" rc1="to-vpn" rcGo=$rcGo])

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
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan-network/home" rc1="192.168.88.0/24" rc2="LAN-networks" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan-network/guests" rc1="10.20.0.0/24" rc2="LAN-networks" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan-network/cameras" rc1="10.30.0.0/24" rc2="LAN-networks" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan-network/phones" rc1="10.40.0.0/24" rc2="LAN-networks" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:tunnel-network/admin/1" rc1="10.9.0.0/24" rc2="LAN-networks" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:tunnel-network/admin/2" rc1="10.50.0.0/16" rc2="LAN-networks" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:tunnel-network/admin/3" rc1="10.9.1.9" rc2="LAN-networks" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan-address/home" rc1="192.168.88.1" rc2="LAN-addresses" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan-address/guests" rc1="10.20.0.1" rc2="LAN-addresses" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan-address/cameras" rc1="10.30.0.1" rc2="LAN-addresses" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:lan-address/phones" rc1="10.40.0.1" rc2="LAN-addresses" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:list/admins/1" rc1="198.51.100.7" rc2="admins" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:list/admins/2" rc1="192.0.2.0/28" rc2="admins" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:list/admins/3" rc1="192.0.2.32-192.0.2.40" rc2="admins" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:list/admins/4" rc1="vpn.example.com" rc2="admins" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/office-fibre/1" rc1="192.168.88.0/24" rc2="bogons-office-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/office-fibre/2" rc1="10.20.0.0/24" rc2="bogons-office-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/office-fibre/3" rc1="10.30.0.0/24" rc2="bogons-office-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/office-fibre/4" rc1="10.40.0.0/24" rc2="bogons-office-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/office-fibre/5" rc1="10.9.0.0/24" rc2="bogons-office-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/office-fibre/6" rc1="0.0.0.0/8" rc2="bogons-office-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/office-fibre/7" rc1="10.0.0.0/8" rc2="bogons-office-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/office-fibre/8" rc1="127.0.0.0/8" rc2="bogons-office-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/office-fibre/9" rc1="169.254.0.0/16" rc2="bogons-office-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/office-fibre/10" rc1="172.16.0.0/12" rc2="bogons-office-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/office-fibre/11" rc1="192.0.0.0/24" rc2="bogons-office-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/office-fibre/12" rc1="198.18.0.0/15" rc2="bogons-office-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/office-fibre/13" rc1="224.0.0.0/4" rc2="bogons-office-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/office-fibre/14" rc1="240.0.0.0/4" rc2="bogons-office-fibre" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/dish/1" rc1="192.168.88.0/24" rc2="bogons-dish" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/dish/2" rc1="10.20.0.0/24" rc2="bogons-dish" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/dish/3" rc1="10.30.0.0/24" rc2="bogons-dish" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/dish/4" rc1="10.40.0.0/24" rc2="bogons-dish" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/dish/5" rc1="10.9.0.0/24" rc2="bogons-dish" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/dish/6" rc1="0.0.0.0/8" rc2="bogons-dish" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/dish/7" rc1="127.0.0.0/8" rc2="bogons-dish" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/dish/8" rc1="169.254.0.0/16" rc2="bogons-dish" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/dish/9" rc1="192.0.0.0/24" rc2="bogons-dish" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/dish/10" rc1="198.18.0.0/15" rc2="bogons-dish" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/dish/11" rc1="224.0.0.0/4" rc2="bogons-dish" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/dish/12" rc1="240.0.0.0/4" rc2="bogons-dish" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/cable/1" rc1="192.168.88.0/24" rc2="bogons-cable" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/cable/2" rc1="10.20.0.0/24" rc2="bogons-cable" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/cable/3" rc1="10.30.0.0/24" rc2="bogons-cable" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/cable/4" rc1="10.40.0.0/24" rc2="bogons-cable" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/cable/5" rc1="10.9.0.0/24" rc2="bogons-cable" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/cable/6" rc1="0.0.0.0/8" rc2="bogons-cable" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/cable/7" rc1="127.0.0.0/8" rc2="bogons-cable" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/cable/8" rc1="169.254.0.0/16" rc2="bogons-cable" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/cable/9" rc1="192.0.0.0/24" rc2="bogons-cable" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/cable/10" rc1="198.18.0.0/15" rc2="bogons-cable" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/cable/11" rc1="224.0.0.0/4" rc2="bogons-cable" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/cable/12" rc1="240.0.0.0/4" rc2="bogons-cable" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/modem/1" rc1="192.168.88.0/24" rc2="bogons-modem" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/modem/2" rc1="10.20.0.0/24" rc2="bogons-modem" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/modem/3" rc1="10.30.0.0/24" rc2="bogons-modem" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/modem/4" rc1="10.40.0.0/24" rc2="bogons-modem" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/modem/5" rc1="10.9.0.0/24" rc2="bogons-modem" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/modem/6" rc1="0.0.0.0/8" rc2="bogons-modem" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/modem/7" rc1="127.0.0.0/8" rc2="bogons-modem" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/modem/8" rc1="169.254.0.0/16" rc2="bogons-modem" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/modem/9" rc1="192.0.0.0/24" rc2="bogons-modem" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/modem/10" rc1="198.18.0.0/15" rc2="bogons-modem" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/modem/11" rc1="224.0.0.0/4" rc2="bogons-modem" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/modem/12" rc1="240.0.0.0/4" rc2="bogons-modem" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/line/1" rc1="192.168.88.0/24" rc2="bogons-line" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/line/2" rc1="10.20.0.0/24" rc2="bogons-line" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/line/3" rc1="10.30.0.0/24" rc2="bogons-line" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/line/4" rc1="10.40.0.0/24" rc2="bogons-line" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/line/5" rc1="10.9.0.0/24" rc2="bogons-line" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/line/6" rc1="0.0.0.0/8" rc2="bogons-line" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/line/7" rc1="127.0.0.0/8" rc2="bogons-line" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/line/8" rc1="169.254.0.0/16" rc2="bogons-line" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/line/9" rc1="192.0.0.0/24" rc2="bogons-line" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/line/10" rc1="198.18.0.0/15" rc2="bogons-line" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/line/11" rc1="224.0.0.0/4" rc2="bogons-line" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/line/12" rc1="240.0.0.0/4" rc2="bogons-line" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/mobile/1" rc1="192.168.88.0/24" rc2="bogons-mobile" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/mobile/2" rc1="10.20.0.0/24" rc2="bogons-mobile" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/mobile/3" rc1="10.30.0.0/24" rc2="bogons-mobile" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/mobile/4" rc1="10.40.0.0/24" rc2="bogons-mobile" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/mobile/5" rc1="10.9.0.0/24" rc2="bogons-mobile" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/mobile/6" rc1="0.0.0.0/8" rc2="bogons-mobile" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/mobile/7" rc1="127.0.0.0/8" rc2="bogons-mobile" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/mobile/8" rc1="169.254.0.0/16" rc2="bogons-mobile" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/mobile/9" rc1="192.0.0.0/24" rc2="bogons-mobile" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/mobile/10" rc1="198.18.0.0/15" rc2="bogons-mobile" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/mobile/11" rc1="224.0.0.0/4" rc2="bogons-mobile" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/mobile/12" rc1="240.0.0.0/4" rc2="bogons-mobile" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/vpn/1" rc1="192.168.88.0/24" rc2="bogons-vpn" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/vpn/2" rc1="10.20.0.0/24" rc2="bogons-vpn" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/vpn/3" rc1="10.30.0.0/24" rc2="bogons-vpn" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/vpn/4" rc1="10.40.0.0/24" rc2="bogons-vpn" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/vpn/5" rc1="10.9.0.0/24" rc2="bogons-vpn" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/vpn/6" rc1="0.0.0.0/8" rc2="bogons-vpn" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/vpn/7" rc1="127.0.0.0/8" rc2="bogons-vpn" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/vpn/8" rc1="169.254.0.0/16" rc2="bogons-vpn" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/vpn/9" rc1="192.0.0.0/24" rc2="bogons-vpn" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/vpn/10" rc1="198.18.0.0/15" rc2="bogons-vpn" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/vpn/11" rc1="224.0.0.0/4" rc2="bogons-vpn" rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:bogons/vpn/12" rc1="240.0.0.0/4" rc2="bogons-vpn" rcGo=$rcGo])

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
:if ([:len [/ip firewall mangle find where comment="rosc:mark-in/office-fibre" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=wan-fibre in-interface-list="" new-connection-mark="from-office-fibre" out-interface="" passthrough=yes per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mark-in/office-fibre"]
:local rcNew [/ip firewall mangle add comment="rosc:mark-in/office-fibre" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=wan-fibre new-connection-mark=from-office-fibre passthrough=yes]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mark-in/office-fibre" rcAt=1 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mark-in/dish" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=ether2-dish in-interface-list="" new-connection-mark="from-dish" out-interface="" passthrough=yes per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mark-in/dish"]
:local rcNew [/ip firewall mangle add comment="rosc:mark-in/dish" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether2-dish new-connection-mark=from-dish passthrough=yes]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mark-in/dish" rcAt=2 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mark-in/cable" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=ether3 in-interface-list="" new-connection-mark="from-cable" out-interface="" passthrough=yes per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mark-in/cable"]
:local rcNew [/ip firewall mangle add comment="rosc:mark-in/cable" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether3 new-connection-mark=from-cable passthrough=yes]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mark-in/cable" rcAt=3 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mark-in/modem" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=ether4-modem in-interface-list="" new-connection-mark="from-modem" out-interface="" passthrough=yes per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mark-in/modem"]
:local rcNew [/ip firewall mangle add comment="rosc:mark-in/modem" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether4-modem new-connection-mark=from-modem passthrough=yes]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mark-in/modem" rcAt=4 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mark-in/line" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=pppoe-line in-interface-list="" new-connection-mark="from-line" out-interface="" passthrough=yes per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mark-in/line"]
:local rcNew [/ip firewall mangle add comment="rosc:mark-in/line" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=pppoe-line new-connection-mark=from-line passthrough=yes]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mark-in/line" rcAt=5 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mark-in/mobile" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=lte1 in-interface-list="" new-connection-mark="from-mobile" out-interface="" passthrough=yes per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mark-in/mobile"]
:local rcNew [/ip firewall mangle add comment="rosc:mark-in/mobile" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=lte1 new-connection-mark=from-mobile passthrough=yes]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mark-in/mobile" rcAt=6 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mark-in/vpn" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=wg-vpn in-interface-list="" new-connection-mark="from-vpn" out-interface="" passthrough=yes per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mark-in/vpn"]
:local rcNew [/ip firewall mangle add comment="rosc:mark-in/vpn" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=wg-vpn new-connection-mark=from-vpn passthrough=yes]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mark-in/vpn" rcAt=7 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mark/lans" action=accept chain=prerouting connection-mark="" connection-state="" disabled=no dst-address="" dst-address-list="LAN-networks" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN out-interface="" per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mark/lans"]
:local rcNew [/ip firewall mangle add comment="rosc:mark/lans" action=accept chain=prerouting dst-address-list=LAN-networks in-interface-list=LAN]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mark/lans" rcAt=8 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:pin/voip" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="!NOT-internet" dst-address-type="" dst-port="5060-5061" in-interface="" in-interface-list=LAN new-connection-mark="from-office-fibre" out-interface="" passthrough=yes per-connection-classifier="" protocol=udp src-address=192.168.88.64/27 src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:pin/voip"]
:local rcNew [/ip firewall mangle add comment="rosc:pin/voip" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new dst-address-list=!NOT-internet dst-port=5060-5061 in-interface-list=LAN new-connection-mark=from-office-fibre passthrough=yes protocol=udp src-address=192.168.88.64/27]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:pin/voip" rcAt=9 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:pin/guests-stay-off-modems" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="!NOT-internet" dst-address-type="" dst-port="" in-interface=bridge-guests in-interface-list="" new-connection-mark="only-dish" out-interface="" passthrough=yes per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:pin/guests-stay-off-modems"]
:local rcNew [/ip firewall mangle add comment="rosc:pin/guests-stay-off-modems" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new dst-address-list=!NOT-internet in-interface=bridge-guests new-connection-mark=only-dish passthrough=yes]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:pin/guests-stay-off-modems" rcAt=10 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:balance/office-fibre/1" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="!NOT-internet" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-connection-mark="from-office-fibre" out-interface="" passthrough=yes per-connection-classifier="both-addresses:4/0" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:balance/office-fibre/1"]
:local rcNew [/ip firewall mangle add comment="rosc:balance/office-fibre/1" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new dst-address-list=!NOT-internet in-interface-list=LAN new-connection-mark=from-office-fibre passthrough=yes per-connection-classifier=both-addresses:4/0]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:balance/office-fibre/1" rcAt=11 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:balance/office-fibre/2" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="!NOT-internet" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-connection-mark="from-office-fibre" out-interface="" passthrough=yes per-connection-classifier="both-addresses:4/1" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:balance/office-fibre/2"]
:local rcNew [/ip firewall mangle add comment="rosc:balance/office-fibre/2" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new dst-address-list=!NOT-internet in-interface-list=LAN new-connection-mark=from-office-fibre passthrough=yes per-connection-classifier=both-addresses:4/1]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:balance/office-fibre/2" rcAt=12 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:balance/office-fibre/3" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="!NOT-internet" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-connection-mark="from-office-fibre" out-interface="" passthrough=yes per-connection-classifier="both-addresses:4/2" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:balance/office-fibre/3"]
:local rcNew [/ip firewall mangle add comment="rosc:balance/office-fibre/3" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new dst-address-list=!NOT-internet in-interface-list=LAN new-connection-mark=from-office-fibre passthrough=yes per-connection-classifier=both-addresses:4/2]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:balance/office-fibre/3" rcAt=13 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:balance/dish/1" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-list="!NOT-internet" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-connection-mark="from-dish" out-interface="" passthrough=yes per-connection-classifier="both-addresses:4/3" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:balance/dish/1"]
:local rcNew [/ip firewall mangle add comment="rosc:balance/dish/1" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new dst-address-list=!NOT-internet in-interface-list=LAN new-connection-mark=from-dish passthrough=yes per-connection-classifier=both-addresses:4/3]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:balance/dish/1" rcAt=14 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-lan/office-fibre" action=mark-routing chain=prerouting connection-mark="from-office-fibre" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-routing-mark=to-office-fibre out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-lan/office-fibre"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-lan/office-fibre" action=mark-routing chain=prerouting connection-mark=from-office-fibre in-interface-list=LAN new-routing-mark=to-office-fibre passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-lan/office-fibre" rcAt=15 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-lan/dish" action=mark-routing chain=prerouting connection-mark="from-dish" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-routing-mark=to-dish out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-lan/dish"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-lan/dish" action=mark-routing chain=prerouting connection-mark=from-dish in-interface-list=LAN new-routing-mark=to-dish passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-lan/dish" rcAt=16 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-lan/cable" action=mark-routing chain=prerouting connection-mark="from-cable" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-routing-mark=to-cable out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-lan/cable"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-lan/cable" action=mark-routing chain=prerouting connection-mark=from-cable in-interface-list=LAN new-routing-mark=to-cable passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-lan/cable" rcAt=17 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-lan/modem" action=mark-routing chain=prerouting connection-mark="from-modem" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-routing-mark=to-modem out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-lan/modem"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-lan/modem" action=mark-routing chain=prerouting connection-mark=from-modem in-interface-list=LAN new-routing-mark=to-modem passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-lan/modem" rcAt=18 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-lan/line" action=mark-routing chain=prerouting connection-mark="from-line" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-routing-mark=to-line out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-lan/line"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-lan/line" action=mark-routing chain=prerouting connection-mark=from-line in-interface-list=LAN new-routing-mark=to-line passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-lan/line" rcAt=19 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-lan/mobile" action=mark-routing chain=prerouting connection-mark="from-mobile" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-routing-mark=to-mobile out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-lan/mobile"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-lan/mobile" action=mark-routing chain=prerouting connection-mark=from-mobile in-interface-list=LAN new-routing-mark=to-mobile passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-lan/mobile" rcAt=20 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-lan/vpn" action=mark-routing chain=prerouting connection-mark="from-vpn" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-routing-mark=to-vpn out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-lan/vpn"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-lan/vpn" action=mark-routing chain=prerouting connection-mark=from-vpn in-interface-list=LAN new-routing-mark=to-vpn passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-lan/vpn" rcAt=21 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:pin-route/dish" action=mark-routing chain=prerouting connection-mark="only-dish" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list=LAN new-routing-mark=to-dish out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:pin-route/dish"]
:local rcNew [/ip firewall mangle add comment="rosc:pin-route/dish" action=mark-routing chain=prerouting connection-mark=only-dish in-interface-list=LAN new-routing-mark=to-dish passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:pin-route/dish" rcAt=22 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-router/office-fibre" action=mark-routing chain=output connection-mark="from-office-fibre" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="!local" dst-port="" in-interface="" in-interface-list="" new-routing-mark=to-office-fibre out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-router/office-fibre"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-router/office-fibre" action=mark-routing chain=output connection-mark=from-office-fibre dst-address-type=!local new-routing-mark=to-office-fibre passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-router/office-fibre" rcAt=23 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-router/dish" action=mark-routing chain=output connection-mark="from-dish" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="!local" dst-port="" in-interface="" in-interface-list="" new-routing-mark=to-dish out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-router/dish"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-router/dish" action=mark-routing chain=output connection-mark=from-dish dst-address-type=!local new-routing-mark=to-dish passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-router/dish" rcAt=24 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-router/cable" action=mark-routing chain=output connection-mark="from-cable" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="!local" dst-port="" in-interface="" in-interface-list="" new-routing-mark=to-cable out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-router/cable"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-router/cable" action=mark-routing chain=output connection-mark=from-cable dst-address-type=!local new-routing-mark=to-cable passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-router/cable" rcAt=25 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-router/modem" action=mark-routing chain=output connection-mark="from-modem" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="!local" dst-port="" in-interface="" in-interface-list="" new-routing-mark=to-modem out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-router/modem"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-router/modem" action=mark-routing chain=output connection-mark=from-modem dst-address-type=!local new-routing-mark=to-modem passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-router/modem" rcAt=26 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-router/line" action=mark-routing chain=output connection-mark="from-line" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="!local" dst-port="" in-interface="" in-interface-list="" new-routing-mark=to-line out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-router/line"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-router/line" action=mark-routing chain=output connection-mark=from-line dst-address-type=!local new-routing-mark=to-line passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-router/line" rcAt=27 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-router/mobile" action=mark-routing chain=output connection-mark="from-mobile" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="!local" dst-port="" in-interface="" in-interface-list="" new-routing-mark=to-mobile out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-router/mobile"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-router/mobile" action=mark-routing chain=output connection-mark=from-mobile dst-address-type=!local new-routing-mark=to-mobile passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-router/mobile" rcAt=28 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:reply-router/vpn" action=mark-routing chain=output connection-mark="from-vpn" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="!local" dst-port="" in-interface="" in-interface-list="" new-routing-mark=to-vpn out-interface="" passthrough=no per-connection-classifier="" protocol="" src-address="" src-address-list="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:reply-router/vpn"]
:local rcNew [/ip firewall mangle add comment="rosc:reply-router/vpn" action=mark-routing chain=output connection-mark=from-vpn dst-address-type=!local new-routing-mark=to-vpn passthrough=no]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-router/vpn" rcAt=29 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mss-out/office-fibre" action=change-mss chain=forward connection-mark="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" new-mss=1400 out-interface=wan-fibre passthrough=yes per-connection-classifier="" protocol=tcp src-address="" src-address-list="" tcp-flags="syn" tcp-mss="1401-65535"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mss-out/office-fibre"]
:local rcNew [/ip firewall mangle add comment="rosc:mss-out/office-fibre" action=change-mss chain=forward new-mss=1400 out-interface=wan-fibre passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1401-65535]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mss-out/office-fibre" rcAt=30 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mss-in/office-fibre" action=change-mss chain=forward connection-mark="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=wan-fibre in-interface-list="" new-mss=1400 out-interface="" passthrough=yes per-connection-classifier="" protocol=tcp src-address="" src-address-list="" tcp-flags="syn" tcp-mss="1401-65535"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mss-in/office-fibre"]
:local rcNew [/ip firewall mangle add comment="rosc:mss-in/office-fibre" action=change-mss chain=forward in-interface=wan-fibre new-mss=1400 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1401-65535]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mss-in/office-fibre" rcAt=31 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mss-out/modem" action=change-mss chain=forward connection-mark="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" new-mss=1360 out-interface=ether4-modem passthrough=yes per-connection-classifier="" protocol=tcp src-address="" src-address-list="" tcp-flags="syn" tcp-mss="1361-65535"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mss-out/modem"]
:local rcNew [/ip firewall mangle add comment="rosc:mss-out/modem" action=change-mss chain=forward new-mss=1360 out-interface=ether4-modem passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mss-out/modem" rcAt=32 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mss-in/modem" action=change-mss chain=forward connection-mark="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=ether4-modem in-interface-list="" new-mss=1360 out-interface="" passthrough=yes per-connection-classifier="" protocol=tcp src-address="" src-address-list="" tcp-flags="syn" tcp-mss="1361-65535"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mss-in/modem"]
:local rcNew [/ip firewall mangle add comment="rosc:mss-in/modem" action=change-mss chain=forward in-interface=ether4-modem new-mss=1360 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mss-in/modem" rcAt=33 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mss-out/line" action=change-mss chain=forward connection-mark="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" new-mss=1452 out-interface=pppoe-line passthrough=yes per-connection-classifier="" protocol=tcp src-address="" src-address-list="" tcp-flags="syn" tcp-mss="1453-65535"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mss-out/line"]
:local rcNew [/ip firewall mangle add comment="rosc:mss-out/line" action=change-mss chain=forward new-mss=1452 out-interface=pppoe-line passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1453-65535]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mss-out/line" rcAt=34 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mss-in/line" action=change-mss chain=forward connection-mark="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=pppoe-line in-interface-list="" new-mss=1452 out-interface="" passthrough=yes per-connection-classifier="" protocol=tcp src-address="" src-address-list="" tcp-flags="syn" tcp-mss="1453-65535"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mss-in/line"]
:local rcNew [/ip firewall mangle add comment="rosc:mss-in/line" action=change-mss chain=forward in-interface=pppoe-line new-mss=1452 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1453-65535]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mss-in/line" rcAt=35 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mss-out/mobile" action=change-mss chain=forward connection-mark="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" new-mss=1360 out-interface=lte1 passthrough=yes per-connection-classifier="" protocol=tcp src-address="" src-address-list="" tcp-flags="syn" tcp-mss="1361-65535"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mss-out/mobile"]
:local rcNew [/ip firewall mangle add comment="rosc:mss-out/mobile" action=change-mss chain=forward new-mss=1360 out-interface=lte1 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mss-out/mobile" rcAt=36 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mss-in/mobile" action=change-mss chain=forward connection-mark="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=lte1 in-interface-list="" new-mss=1360 out-interface="" passthrough=yes per-connection-classifier="" protocol=tcp src-address="" src-address-list="" tcp-flags="syn" tcp-mss="1361-65535"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mss-in/mobile"]
:local rcNew [/ip firewall mangle add comment="rosc:mss-in/mobile" action=change-mss chain=forward in-interface=lte1 new-mss=1360 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mss-in/mobile" rcAt=37 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mss-out/vpn" action=change-mss chain=forward connection-mark="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" new-mss=1380 out-interface=wg-vpn passthrough=yes per-connection-classifier="" protocol=tcp src-address="" src-address-list="" tcp-flags="syn" tcp-mss="1381-65535"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mss-out/vpn"]
:local rcNew [/ip firewall mangle add comment="rosc:mss-out/vpn" action=change-mss chain=forward new-mss=1380 out-interface=wg-vpn passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1381-65535]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mss-out/vpn" rcAt=38 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:mss-in/vpn" action=change-mss chain=forward connection-mark="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=wg-vpn in-interface-list="" new-mss=1380 out-interface="" passthrough=yes per-connection-classifier="" protocol=tcp src-address="" src-address-list="" tcp-flags="syn" tcp-mss="1381-65535"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:mss-in/vpn"]
:local rcNew [/ip firewall mangle add comment="rosc:mss-in/vpn" action=change-mss chain=forward in-interface=wg-vpn new-mss=1380 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1381-65535]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mss-in/vpn" rcAt=39 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:tunnel-mss-out/admin" action=change-mss chain=forward connection-mark="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" new-mss=1360 out-interface=wg-admin passthrough=yes per-connection-classifier="" protocol=tcp src-address="" src-address-list="" tcp-flags="syn" tcp-mss="1361-65535"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:tunnel-mss-out/admin"]
:local rcNew [/ip firewall mangle add comment="rosc:tunnel-mss-out/admin" action=change-mss chain=forward new-mss=1360 out-interface=wg-admin passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:tunnel-mss-out/admin" rcAt=40 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall mangle find where comment="rosc:tunnel-mss-in/admin" action=change-mss chain=forward connection-mark="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface=wg-admin in-interface-list="" new-mss=1360 out-interface="" passthrough=yes per-connection-classifier="" protocol=tcp src-address="" src-address-list="" tcp-flags="syn" tcp-mss="1361-65535"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall mangle find where comment="rosc:tunnel-mss-in/admin"]
:local rcNew [/ip firewall mangle add comment="rosc:tunnel-mss-in/admin" action=change-mss chain=forward in-interface=wg-admin new-mss=1360 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535]
:if ([:len $rcId] > 0) do={/ip firewall mangle move $rcNew destination=[:pick $rcId 0]; /ip firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:tunnel-mss-in/admin" rcAt=41 rcEnd=0 rcGo=$rcGo])

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
:if ([:len [/ip firewall nat find where comment="rosc:forward/https/1" action=dst-nat chain=dstnat disabled=no dst-address="" dst-address-list="" dst-address-type="local" dst-port="443" in-interface=wan-fibre in-interface-list="" ipsec-policy="" out-interface="" protocol=tcp src-address="" src-address-list="" to-addresses=192.168.88.5 to-ports="8443"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:forward/https/1"]
:local rcNew [/ip firewall nat add comment="rosc:forward/https/1" action=dst-nat chain=dstnat dst-address-type=local dst-port=443 in-interface=wan-fibre protocol=tcp to-addresses=192.168.88.5 to-ports=8443]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward/https/1" rcAt=0 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:hairpin/https/1" action=dst-nat chain=dstnat disabled=no dst-address=203.0.113.10 dst-address-list="" dst-address-type="" dst-port="443" in-interface="" in-interface-list=LAN ipsec-policy="" out-interface="" protocol=tcp src-address="" src-address-list="" to-addresses=192.168.88.5 to-ports="8443"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:hairpin/https/1"]
:local rcNew [/ip firewall nat add comment="rosc:hairpin/https/1" action=dst-nat chain=dstnat dst-address=203.0.113.10 dst-port=443 in-interface-list=LAN protocol=tcp to-addresses=192.168.88.5 to-ports=8443]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:hairpin/https/1" rcAt=1 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:forward/game/1" action=dst-nat chain=dstnat disabled=no dst-address="" dst-address-list="" dst-address-type="local" dst-port="27015-27020,27036" in-interface=wan-fibre in-interface-list="" ipsec-policy="" out-interface="" protocol=tcp src-address="" src-address-list="" to-addresses=192.168.88.20 to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:forward/game/1"]
:local rcNew [/ip firewall nat add comment="rosc:forward/game/1" action=dst-nat chain=dstnat dst-address-type=local dst-port=27015-27020,27036 in-interface=wan-fibre protocol=tcp to-addresses=192.168.88.20]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward/game/1" rcAt=2 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:forward/game/2" action=dst-nat chain=dstnat disabled=no dst-address="" dst-address-list="" dst-address-type="local" dst-port="27015-27020,27036" in-interface=wan-fibre in-interface-list="" ipsec-policy="" out-interface="" protocol=udp src-address="" src-address-list="" to-addresses=192.168.88.20 to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:forward/game/2"]
:local rcNew [/ip firewall nat add comment="rosc:forward/game/2" action=dst-nat chain=dstnat dst-address-type=local dst-port=27015-27020,27036 in-interface=wan-fibre protocol=udp to-addresses=192.168.88.20]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward/game/2" rcAt=3 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:forward/game/3" action=dst-nat chain=dstnat disabled=no dst-address="" dst-address-list="" dst-address-type="local" dst-port="27015-27020,27036" in-interface=pppoe-line in-interface-list="" ipsec-policy="" out-interface="" protocol=tcp src-address="" src-address-list="" to-addresses=192.168.88.20 to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:forward/game/3"]
:local rcNew [/ip firewall nat add comment="rosc:forward/game/3" action=dst-nat chain=dstnat dst-address-type=local dst-port=27015-27020,27036 in-interface=pppoe-line protocol=tcp to-addresses=192.168.88.20]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward/game/3" rcAt=4 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:forward/game/4" action=dst-nat chain=dstnat disabled=no dst-address="" dst-address-list="" dst-address-type="local" dst-port="27015-27020,27036" in-interface=pppoe-line in-interface-list="" ipsec-policy="" out-interface="" protocol=udp src-address="" src-address-list="" to-addresses=192.168.88.20 to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:forward/game/4"]
:local rcNew [/ip firewall nat add comment="rosc:forward/game/4" action=dst-nat chain=dstnat dst-address-type=local dst-port=27015-27020,27036 in-interface=pppoe-line protocol=udp to-addresses=192.168.88.20]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward/game/4" rcAt=5 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:forward/game/5" action=dst-nat chain=dstnat disabled=no dst-address="" dst-address-list="" dst-address-type="local" dst-port="27015-27020,27036" in-interface=wg-vpn in-interface-list="" ipsec-policy="" out-interface="" protocol=tcp src-address="" src-address-list="" to-addresses=192.168.88.20 to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:forward/game/5"]
:local rcNew [/ip firewall nat add comment="rosc:forward/game/5" action=dst-nat chain=dstnat dst-address-type=local dst-port=27015-27020,27036 in-interface=wg-vpn protocol=tcp to-addresses=192.168.88.20]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward/game/5" rcAt=6 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:forward/game/6" action=dst-nat chain=dstnat disabled=no dst-address="" dst-address-list="" dst-address-type="local" dst-port="27015-27020,27036" in-interface=wg-vpn in-interface-list="" ipsec-policy="" out-interface="" protocol=udp src-address="" src-address-list="" to-addresses=192.168.88.20 to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:forward/game/6"]
:local rcNew [/ip firewall nat add comment="rosc:forward/game/6" action=dst-nat chain=dstnat dst-address-type=local dst-port=27015-27020,27036 in-interface=wg-vpn protocol=udp to-addresses=192.168.88.20]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward/game/6" rcAt=7 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:hairpin/game/1" action=dst-nat chain=dstnat disabled=no dst-address=203.0.113.10 dst-address-list="" dst-address-type="" dst-port="27015-27020,27036" in-interface="" in-interface-list=LAN ipsec-policy="" out-interface="" protocol=tcp src-address="" src-address-list="" to-addresses=192.168.88.20 to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:hairpin/game/1"]
:local rcNew [/ip firewall nat add comment="rosc:hairpin/game/1" action=dst-nat chain=dstnat dst-address=203.0.113.10 dst-port=27015-27020,27036 in-interface-list=LAN protocol=tcp to-addresses=192.168.88.20]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:hairpin/game/1" rcAt=8 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:hairpin/game/2" action=dst-nat chain=dstnat disabled=no dst-address=203.0.113.10 dst-address-list="" dst-address-type="" dst-port="27015-27020,27036" in-interface="" in-interface-list=LAN ipsec-policy="" out-interface="" protocol=udp src-address="" src-address-list="" to-addresses=192.168.88.20 to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:hairpin/game/2"]
:local rcNew [/ip firewall nat add comment="rosc:hairpin/game/2" action=dst-nat chain=dstnat dst-address=203.0.113.10 dst-port=27015-27020,27036 in-interface-list=LAN protocol=udp to-addresses=192.168.88.20]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:hairpin/game/2" rcAt=9 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:hairpin/game/3" action=dst-nat chain=dstnat disabled=no dst-address=10.66.0.2 dst-address-list="" dst-address-type="" dst-port="27015-27020,27036" in-interface="" in-interface-list=LAN ipsec-policy="" out-interface="" protocol=tcp src-address="" src-address-list="" to-addresses=192.168.88.20 to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:hairpin/game/3"]
:local rcNew [/ip firewall nat add comment="rosc:hairpin/game/3" action=dst-nat chain=dstnat dst-address=10.66.0.2 dst-port=27015-27020,27036 in-interface-list=LAN protocol=tcp to-addresses=192.168.88.20]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:hairpin/game/3" rcAt=10 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:hairpin/game/4" action=dst-nat chain=dstnat disabled=no dst-address=10.66.0.2 dst-address-list="" dst-address-type="" dst-port="27015-27020,27036" in-interface="" in-interface-list=LAN ipsec-policy="" out-interface="" protocol=udp src-address="" src-address-list="" to-addresses=192.168.88.20 to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:hairpin/game/4"]
:local rcNew [/ip firewall nat add comment="rosc:hairpin/game/4" action=dst-nat chain=dstnat dst-address=10.66.0.2 dst-port=27015-27020,27036 in-interface-list=LAN protocol=udp to-addresses=192.168.88.20]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:hairpin/game/4" rcAt=11 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:hairpin/game/5" action=dst-nat chain=dstnat disabled=no dst-address="" dst-address-list="!LAN-addresses" dst-address-type="local" dst-port="27015-27020,27036" in-interface="" in-interface-list=LAN ipsec-policy="" out-interface="" protocol=tcp src-address="" src-address-list="" to-addresses=192.168.88.20 to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:hairpin/game/5"]
:local rcNew [/ip firewall nat add comment="rosc:hairpin/game/5" action=dst-nat chain=dstnat dst-address-list=!LAN-addresses dst-address-type=local dst-port=27015-27020,27036 in-interface-list=LAN protocol=tcp to-addresses=192.168.88.20]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:hairpin/game/5" rcAt=12 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:hairpin/game/6" action=dst-nat chain=dstnat disabled=no dst-address="" dst-address-list="!LAN-addresses" dst-address-type="local" dst-port="27015-27020,27036" in-interface="" in-interface-list=LAN ipsec-policy="" out-interface="" protocol=udp src-address="" src-address-list="" to-addresses=192.168.88.20 to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:hairpin/game/6"]
:local rcNew [/ip firewall nat add comment="rosc:hairpin/game/6" action=dst-nat chain=dstnat dst-address-list=!LAN-addresses dst-address-type=local dst-port=27015-27020,27036 in-interface-list=LAN protocol=udp to-addresses=192.168.88.20]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:hairpin/game/6" rcAt=13 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:hairpin-source/home" action=masquerade chain=srcnat disabled=no dst-address=192.168.88.0/24 dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" ipsec-policy="" out-interface=bridge-home protocol="" src-address=192.168.88.0/24 src-address-list="" to-addresses="" to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:hairpin-source/home"]
:local rcNew [/ip firewall nat add comment="rosc:hairpin-source/home" action=masquerade chain=srcnat dst-address=192.168.88.0/24 out-interface=bridge-home src-address=192.168.88.0/24]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:hairpin-source/home" rcAt=14 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:nat/office-fibre" action=src-nat chain=srcnat disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" ipsec-policy="out,none" out-interface=wan-fibre protocol="" src-address="" src-address-list="" to-addresses=203.0.113.10 to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:nat/office-fibre"]
:local rcNew [/ip firewall nat add comment="rosc:nat/office-fibre" action=src-nat chain=srcnat ipsec-policy=out,none out-interface=wan-fibre to-addresses=203.0.113.10]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:nat/office-fibre" rcAt=15 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:nat/dish" action=masquerade chain=srcnat disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" ipsec-policy="out,none" out-interface=ether2-dish protocol="" src-address="" src-address-list="" to-addresses="" to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:nat/dish"]
:local rcNew [/ip firewall nat add comment="rosc:nat/dish" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=ether2-dish]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:nat/dish" rcAt=16 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:nat/cable" action=masquerade chain=srcnat disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" ipsec-policy="out,none" out-interface=ether3 protocol="" src-address="" src-address-list="" to-addresses="" to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:nat/cable"]
:local rcNew [/ip firewall nat add comment="rosc:nat/cable" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=ether3]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:nat/cable" rcAt=17 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:nat/modem" action=masquerade chain=srcnat disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" ipsec-policy="out,none" out-interface=ether4-modem protocol="" src-address="" src-address-list="" to-addresses="" to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:nat/modem"]
:local rcNew [/ip firewall nat add comment="rosc:nat/modem" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=ether4-modem]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:nat/modem" rcAt=18 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:nat/line" action=masquerade chain=srcnat disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" ipsec-policy="out,none" out-interface=pppoe-line protocol="" src-address="" src-address-list="" to-addresses="" to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:nat/line"]
:local rcNew [/ip firewall nat add comment="rosc:nat/line" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=pppoe-line]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:nat/line" rcAt=19 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:nat/mobile" action=masquerade chain=srcnat disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" ipsec-policy="out,none" out-interface=lte1 protocol="" src-address="" src-address-list="" to-addresses="" to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:nat/mobile"]
:local rcNew [/ip firewall nat add comment="rosc:nat/mobile" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=lte1]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:nat/mobile" rcAt=20 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall nat find where comment="rosc:nat/vpn" action=src-nat chain=srcnat disabled=no dst-address="" dst-address-list="" dst-address-type="" dst-port="" in-interface="" in-interface-list="" ipsec-policy="out,none" out-interface=wg-vpn protocol="" src-address="" src-address-list="" to-addresses=10.66.0.2 to-ports=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall nat find where comment="rosc:nat/vpn"]
:local rcNew [/ip firewall nat add comment="rosc:nat/vpn" action=src-nat chain=srcnat ipsec-policy=out,none out-interface=wg-vpn to-addresses=10.66.0.2]
:if ([:len $rcId] > 0) do={/ip firewall nat move $rcNew destination=[:pick $rcId 0]; /ip firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:nat/vpn" rcAt=21 rcEnd=0 rcGo=$rcGo])

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
:if ([:len [/ip firewall filter find where comment="rosc:input-bogons/office-fibre" action=drop chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=wan-fibre in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-office-fibre"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input-bogons/office-fibre"]
:local rcNew [/ip firewall filter add comment="rosc:input-bogons/office-fibre" action=drop chain=input in-interface=wan-fibre src-address-list=bogons-office-fibre]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input-bogons/office-fibre" rcAt=2 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input-bogons/dish" action=drop chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=ether2-dish in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-dish"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input-bogons/dish"]
:local rcNew [/ip firewall filter add comment="rosc:input-bogons/dish" action=drop chain=input in-interface=ether2-dish src-address-list=bogons-dish]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input-bogons/dish" rcAt=3 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input-bogons/cable" action=drop chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=ether3 in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-cable"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input-bogons/cable"]
:local rcNew [/ip firewall filter add comment="rosc:input-bogons/cable" action=drop chain=input in-interface=ether3 src-address-list=bogons-cable]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input-bogons/cable" rcAt=4 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input-bogons/modem" action=drop chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=ether4-modem in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-modem"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input-bogons/modem"]
:local rcNew [/ip firewall filter add comment="rosc:input-bogons/modem" action=drop chain=input in-interface=ether4-modem src-address-list=bogons-modem]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input-bogons/modem" rcAt=5 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input-bogons/line" action=drop chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=pppoe-line in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-line"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input-bogons/line"]
:local rcNew [/ip firewall filter add comment="rosc:input-bogons/line" action=drop chain=input in-interface=pppoe-line src-address-list=bogons-line]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input-bogons/line" rcAt=6 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input-bogons/mobile" action=drop chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=lte1 in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-mobile"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input-bogons/mobile"]
:local rcNew [/ip firewall filter add comment="rosc:input-bogons/mobile" action=drop chain=input in-interface=lte1 src-address-list=bogons-mobile]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input-bogons/mobile" rcAt=7 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input-bogons/vpn" action=drop chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=wg-vpn in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-vpn"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input-bogons/vpn"]
:local rcNew [/ip firewall filter add comment="rosc:input-bogons/vpn" action=drop chain=input in-interface=wg-vpn src-address-list=bogons-vpn]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input-bogons/vpn" rcAt=8 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input/icmp-limited" action=accept chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol=icmp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/icmp-limited"]
:local rcNew [/ip firewall filter add comment="rosc:input/icmp-limited" action=accept chain=input limit=50,100:packet protocol=icmp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/icmp-limited" rcAt=9 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input/icmp-excess" action=drop chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol=icmp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/icmp-excess"]
:local rcNew [/ip firewall filter add comment="rosc:input/icmp-excess" action=drop chain=input protocol=icmp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/icmp-excess" rcAt=10 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input/dhcp" action=accept chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="67" in-interface="" in-interface-list=LAN log=no out-interface="" out-interface-list="" protocol=udp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/dhcp"]
:local rcNew [/ip firewall filter add comment="rosc:input/dhcp" action=accept chain=input dst-port=67 in-interface-list=LAN protocol=udp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/dhcp" rcAt=11 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input/dns-udp" action=accept chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="53" in-interface="" in-interface-list=LAN log=no out-interface="" out-interface-list="" protocol=udp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/dns-udp"]
:local rcNew [/ip firewall filter add comment="rosc:input/dns-udp" action=accept chain=input dst-port=53 in-interface-list=LAN protocol=udp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/dns-udp" rcAt=12 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input/dns-tcp" action=accept chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="53" in-interface="" in-interface-list=LAN log=no out-interface="" out-interface-list="" protocol=tcp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/dns-tcp"]
:local rcNew [/ip firewall filter add comment="rosc:input/dns-tcp" action=accept chain=input dst-port=53 in-interface-list=LAN protocol=tcp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/dns-tcp" rcAt=13 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input/management/1" action=accept chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="22,8291" in-interface=bridge-home in-interface-list="" log=no out-interface="" out-interface-list="" protocol=tcp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/management/1"]
:local rcNew [/ip firewall filter add comment="rosc:input/management/1" action=accept chain=input dst-port=22,8291 in-interface=bridge-home protocol=tcp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/management/1" rcAt=14 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input/management/2" action=accept chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="22,8291" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol=tcp src-address="" src-address-list="admins"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/management/2"]
:local rcNew [/ip firewall filter add comment="rosc:input/management/2" action=accept chain=input dst-port=22,8291 protocol=tcp src-address-list=admins]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/management/2" rcAt=15 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input/management/3" action=accept chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="22,8291" in-interface=wg-admin in-interface-list="" log=no out-interface="" out-interface-list="" protocol=tcp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/management/3"]
:local rcNew [/ip firewall filter add comment="rosc:input/management/3" action=accept chain=input dst-port=22,8291 in-interface=wg-admin protocol=tcp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/management/3" rcAt=16 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input-rule/sip" action=accept chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="5060" in-interface=wan-fibre in-interface-list="" log=no out-interface="" out-interface-list="" protocol=udp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input-rule/sip"]
:local rcNew [/ip firewall filter add comment="rosc:input-rule/sip" action=accept chain=input dst-port=5060 in-interface=wan-fibre protocol=udp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input-rule/sip" rcAt=17 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input-rule/snmp/1" action=accept chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="161" in-interface=bridge-home in-interface-list="" log=yes out-interface="" out-interface-list="" protocol=udp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input-rule/snmp/1"]
:local rcNew [/ip firewall filter add comment="rosc:input-rule/snmp/1" action=accept chain=input dst-port=161 in-interface=bridge-home log=yes protocol=udp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input-rule/snmp/1" rcAt=18 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input-rule/snmp/2" action=accept chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="161" in-interface="" in-interface-list="" log=yes out-interface="" out-interface-list="" protocol=udp src-address="" src-address-list="admins"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input-rule/snmp/2"]
:local rcNew [/ip firewall filter add comment="rosc:input-rule/snmp/2" action=accept chain=input dst-port=161 log=yes protocol=udp src-address-list=admins]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input-rule/snmp/2" rcAt=19 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input-rule/admin" action=accept chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="13231" in-interface=wan-fibre in-interface-list="" log=no out-interface="" out-interface-list="" protocol=udp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input-rule/admin"]
:local rcNew [/ip firewall filter add comment="rosc:input-rule/admin" action=accept chain=input dst-port=13231 in-interface=wan-fibre protocol=udp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input-rule/admin" rcAt=20 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input-rule/no-cameras" action=drop chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=bridge-cameras in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input-rule/no-cameras"]
:local rcNew [/ip firewall filter add comment="rosc:input-rule/no-cameras" action=drop chain=input in-interface=bridge-cameras]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input-rule/no-cameras" rcAt=21 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:pin-drop/dish" action=drop chain=forward connection-mark="only-dish" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list="" log=no out-interface="!ether2-dish" out-interface-list=WAN protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:pin-drop/dish"]
:local rcNew [/ip firewall filter add comment="rosc:pin-drop/dish" action=drop chain=forward connection-mark=only-dish out-interface=!ether2-dish out-interface-list=WAN]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:pin-drop/dish" rcAt=22 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward/fasttrack" action=fasttrack-connection chain=forward connection-mark="no-mark" connection-nat-state="" connection-state="established,related" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward/fasttrack"]
:local rcNew [/ip firewall filter add comment="rosc:forward/fasttrack" action=fasttrack-connection chain=forward connection-mark=no-mark connection-state=established,related]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward/fasttrack" rcAt=23 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward/established" action=accept chain=forward connection-mark="" connection-nat-state="" connection-state="established,related,untracked" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward/established"]
:local rcNew [/ip firewall filter add comment="rosc:forward/established" action=accept chain=forward connection-state=established,related,untracked]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward/established" rcAt=24 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward/invalid" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="invalid" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward/invalid"]
:local rcNew [/ip firewall filter add comment="rosc:forward/invalid" action=drop chain=forward connection-state=invalid]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward/invalid" rcAt=25 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward-bogons/office-fibre" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=wan-fibre in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-office-fibre"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-bogons/office-fibre"]
:local rcNew [/ip firewall filter add comment="rosc:forward-bogons/office-fibre" action=drop chain=forward in-interface=wan-fibre src-address-list=bogons-office-fibre]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-bogons/office-fibre" rcAt=26 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward-bogons/dish" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=ether2-dish in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-dish"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-bogons/dish"]
:local rcNew [/ip firewall filter add comment="rosc:forward-bogons/dish" action=drop chain=forward in-interface=ether2-dish src-address-list=bogons-dish]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-bogons/dish" rcAt=27 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward-bogons/cable" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=ether3 in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-cable"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-bogons/cable"]
:local rcNew [/ip firewall filter add comment="rosc:forward-bogons/cable" action=drop chain=forward in-interface=ether3 src-address-list=bogons-cable]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-bogons/cable" rcAt=28 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward-bogons/modem" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=ether4-modem in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-modem"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-bogons/modem"]
:local rcNew [/ip firewall filter add comment="rosc:forward-bogons/modem" action=drop chain=forward in-interface=ether4-modem src-address-list=bogons-modem]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-bogons/modem" rcAt=29 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward-bogons/line" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=pppoe-line in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-line"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-bogons/line"]
:local rcNew [/ip firewall filter add comment="rosc:forward-bogons/line" action=drop chain=forward in-interface=pppoe-line src-address-list=bogons-line]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-bogons/line" rcAt=30 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward-bogons/mobile" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=lte1 in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-mobile"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-bogons/mobile"]
:local rcNew [/ip firewall filter add comment="rosc:forward-bogons/mobile" action=drop chain=forward in-interface=lte1 src-address-list=bogons-mobile]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-bogons/mobile" rcAt=31 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward-bogons/vpn" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=wg-vpn in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list="bogons-vpn"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-bogons/vpn"]
:local rcNew [/ip firewall filter add comment="rosc:forward-bogons/vpn" action=drop chain=forward in-interface=wg-vpn src-address-list=bogons-vpn]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-bogons/vpn" rcAt=32 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward-rule/guests-print" action=accept chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address=192.168.88.6 dst-address-list="" dst-port="631,9100" in-interface=bridge-guests in-interface-list="" log=no out-interface="" out-interface-list="" protocol=tcp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-rule/guests-print"]
:local rcNew [/ip firewall filter add comment="rosc:forward-rule/guests-print" action=accept chain=forward dst-address=192.168.88.6 dst-port=631,9100 in-interface=bridge-guests protocol=tcp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-rule/guests-print" rcAt=33 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward-rule/watch-cameras" action=accept chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=bridge-home in-interface-list="" log=yes out-interface=bridge-cameras out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-rule/watch-cameras"]
:local rcNew [/ip firewall filter add comment="rosc:forward-rule/watch-cameras" action=accept chain=forward in-interface=bridge-home log=yes out-interface=bridge-cameras]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-rule/watch-cameras" rcAt=34 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward-rule/admin-prints" action=accept chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address=192.168.88.6 dst-address-list="" dst-port="" in-interface=wg-admin in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-rule/admin-prints"]
:local rcNew [/ip firewall filter add comment="rosc:forward-rule/admin-prints" action=accept chain=forward dst-address=192.168.88.6 in-interface=wg-admin]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-rule/admin-prints" rcAt=35 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:forward-rule/no-torrents" action=reject chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="6881-6889" in-interface=bridge-guests in-interface-list="" log=no out-interface="" out-interface-list=WAN protocol=tcp src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward-rule/no-torrents"]
:local rcNew [/ip firewall filter add comment="rosc:forward-rule/no-torrents" action=reject chain=forward dst-port=6881-6889 in-interface=bridge-guests out-interface-list=WAN protocol=tcp]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward-rule/no-torrents" rcAt=36 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:access-out/guests" action=drop chain=forward connection-mark="" connection-nat-state="!dstnat" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=bridge-guests in-interface-list="" log=no out-interface="" out-interface-list="!WAN" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:access-out/guests"]
:local rcNew [/ip firewall filter add comment="rosc:access-out/guests" action=drop chain=forward connection-nat-state=!dstnat in-interface=bridge-guests out-interface-list=!WAN]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:access-out/guests" rcAt=37 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:access-in/guests" action=drop chain=forward connection-mark="" connection-nat-state="!dstnat" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list=LAN log=no out-interface=bridge-guests out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:access-in/guests"]
:local rcNew [/ip firewall filter add comment="rosc:access-in/guests" action=drop chain=forward connection-nat-state=!dstnat in-interface-list=LAN out-interface=bridge-guests]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:access-in/guests" rcAt=38 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:access-out/cameras" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=bridge-cameras in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:access-out/cameras"]
:local rcNew [/ip firewall filter add comment="rosc:access-out/cameras" action=drop chain=forward in-interface=bridge-cameras]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:access-out/cameras" rcAt=39 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:access-in/cameras" action=drop chain=forward connection-mark="" connection-nat-state="!dstnat" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list=LAN log=no out-interface=bridge-cameras out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:access-in/cameras"]
:local rcNew [/ip firewall filter add comment="rosc:access-in/cameras" action=drop chain=forward connection-nat-state=!dstnat in-interface-list=LAN out-interface=bridge-cameras]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:access-in/cameras" rcAt=40 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ip firewall filter find where comment="rosc:input/drop" action=drop chain=input connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:input/drop"]
:local rcNew [/ip firewall filter add comment="rosc:input/drop" action=drop chain=input]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:if ([:len [/ip firewall filter find where comment="rosc:tunnel-in/admin" action=drop chain=forward connection-mark="" connection-nat-state="" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface=wg-admin in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:tunnel-in/admin"]
:local rcNew [/ip firewall filter add comment="rosc:tunnel-in/admin" action=drop chain=forward in-interface=wg-admin]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:if ([:len [/ip firewall filter find where comment="rosc:forward/drop" action=drop chain=forward connection-mark="" connection-nat-state="!dstnat" connection-state="" disabled=no dst-address="" dst-address-list="" dst-port="" in-interface="" in-interface-list=WAN log=no out-interface="" out-interface-list="" protocol="" src-address="" src-address-list=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip firewall filter find where comment="rosc:forward/drop"]
:local rcNew [/ip firewall filter add comment="rosc:forward/drop" action=drop chain=forward connection-nat-state=!dstnat in-interface-list=WAN]
:if ([:len $rcId] > 0) do={/ip firewall filter move $rcNew destination=[:pick $rcId 0]; /ip firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward/drop" rcAt=1 rcEnd=1 rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:tunnel-in/admin" rcAt=2 rcEnd=1 rcGo=$rcGo])
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input/drop" rcAt=3 rcEnd=1 rcGo=$rcGo])

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
:if ([:len [/ipv6 firewall mangle find where comment="rosc:mark-in6/office-fibre" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-type="" in-interface=wan-fibre new-connection-mark="from-office-fibre" out-interface="" passthrough=yes protocol="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall mangle find where comment="rosc:mark-in6/office-fibre"]
:local rcNew [/ipv6 firewall mangle add comment="rosc:mark-in6/office-fibre" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=wan-fibre new-connection-mark=from-office-fibre passthrough=yes]
:if ([:len $rcId] > 0) do={/ipv6 firewall mangle move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mark-in6/office-fibre" rcAt=0 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall mangle find where comment="rosc:reply-router6/office-fibre" action=mark-routing chain=output connection-mark="from-office-fibre" connection-state="" disabled=no dst-address="!fe80::/10" dst-address-type="!local" in-interface="" new-routing-mark=to-office-fibre out-interface="" passthrough=no protocol="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall mangle find where comment="rosc:reply-router6/office-fibre"]
:local rcNew [/ipv6 firewall mangle add comment="rosc:reply-router6/office-fibre" action=mark-routing chain=output connection-mark=from-office-fibre dst-address=!fe80::/10 dst-address-type=!local new-routing-mark=to-office-fibre passthrough=no]
:if ([:len $rcId] > 0) do={/ipv6 firewall mangle move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-router6/office-fibre" rcAt=1 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall mangle find where comment="rosc:mark-in6/cable" action=mark-connection chain=prerouting connection-mark="no-mark" connection-state="new" disabled=no dst-address="" dst-address-type="" in-interface=ether3 new-connection-mark="from-cable" out-interface="" passthrough=yes protocol="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall mangle find where comment="rosc:mark-in6/cable"]
:local rcNew [/ipv6 firewall mangle add comment="rosc:mark-in6/cable" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether3 new-connection-mark=from-cable passthrough=yes]
:if ([:len $rcId] > 0) do={/ipv6 firewall mangle move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mark-in6/cable" rcAt=2 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall mangle find where comment="rosc:reply-router6/cable" action=mark-routing chain=output connection-mark="from-cable" connection-state="" disabled=no dst-address="!fe80::/10" dst-address-type="!local" in-interface="" new-routing-mark=to-cable out-interface="" passthrough=no protocol="" tcp-flags="" tcp-mss=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall mangle find where comment="rosc:reply-router6/cable"]
:local rcNew [/ipv6 firewall mangle add comment="rosc:reply-router6/cable" action=mark-routing chain=output connection-mark=from-cable dst-address=!fe80::/10 dst-address-type=!local new-routing-mark=to-cable passthrough=no]
:if ([:len $rcId] > 0) do={/ipv6 firewall mangle move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:reply-router6/cable" rcAt=3 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall mangle find where comment="rosc:mss-out6/office-fibre" action=change-mss chain=forward connection-mark="" connection-state="" disabled=no dst-address="" dst-address-type="" in-interface="" new-mss=1380 out-interface=wan-fibre passthrough=yes protocol=tcp tcp-flags="syn" tcp-mss="1381-65535"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall mangle find where comment="rosc:mss-out6/office-fibre"]
:local rcNew [/ipv6 firewall mangle add comment="rosc:mss-out6/office-fibre" action=change-mss chain=forward new-mss=1380 out-interface=wan-fibre passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1381-65535]
:if ([:len $rcId] > 0) do={/ipv6 firewall mangle move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mss-out6/office-fibre" rcAt=4 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall mangle find where comment="rosc:mss-in6/office-fibre" action=change-mss chain=forward connection-mark="" connection-state="" disabled=no dst-address="" dst-address-type="" in-interface=wan-fibre new-mss=1380 out-interface="" passthrough=yes protocol=tcp tcp-flags="syn" tcp-mss="1381-65535"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall mangle find where comment="rosc:mss-in6/office-fibre"]
:local rcNew [/ipv6 firewall mangle add comment="rosc:mss-in6/office-fibre" action=change-mss chain=forward in-interface=wan-fibre new-mss=1380 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1381-65535]
:if ([:len $rcId] > 0) do={/ipv6 firewall mangle move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall mangle remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:mss-in6/office-fibre" rcAt=5 rcEnd=0 rcGo=$rcGo])

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
:if ([:len [/ipv6 firewall nat find where comment="rosc:nat66/guests/office-fibre" action=masquerade chain=srcnat disabled=no ipsec-policy="out,none" out-interface=wan-fibre src-address=fd5a:1c2e:77f0:20::/64]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall nat find where comment="rosc:nat66/guests/office-fibre"]
:local rcNew [/ipv6 firewall nat add comment="rosc:nat66/guests/office-fibre" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=wan-fibre src-address=fd5a:1c2e:77f0:20::/64]
:if ([:len $rcId] > 0) do={/ipv6 firewall nat move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall nat remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:nat66/guests/office-fibre" rcAt=0 rcEnd=0 rcGo=$rcGo])

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
:if ([:len [/ipv6 firewall filter find where comment="rosc:input6/management/3" action=accept chain=input connection-state="" disabled=no dst-port="22,8291" in-interface=wg-admin in-interface-list="" log=no out-interface="" out-interface-list="" protocol=tcp src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:input6/management/3"]
:local rcNew [/ipv6 firewall filter add comment="rosc:input6/management/3" action=accept chain=input dst-port=22,8291 in-interface=wg-admin protocol=tcp]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input6/management/3" rcAt=8 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:input6-rule/sip" action=accept chain=input connection-state="" disabled=no dst-port="5060" in-interface=wan-fibre in-interface-list="" log=no out-interface="" out-interface-list="" protocol=udp src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:input6-rule/sip"]
:local rcNew [/ipv6 firewall filter add comment="rosc:input6-rule/sip" action=accept chain=input dst-port=5060 in-interface=wan-fibre protocol=udp]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input6-rule/sip" rcAt=9 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:input6-rule/snmp/1" action=accept chain=input connection-state="" disabled=no dst-port="161" in-interface=bridge-home in-interface-list="" log=yes out-interface="" out-interface-list="" protocol=udp src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:input6-rule/snmp/1"]
:local rcNew [/ipv6 firewall filter add comment="rosc:input6-rule/snmp/1" action=accept chain=input dst-port=161 in-interface=bridge-home log=yes protocol=udp]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input6-rule/snmp/1" rcAt=10 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:input6-rule/admin" action=accept chain=input connection-state="" disabled=no dst-port="13231" in-interface=wan-fibre in-interface-list="" log=no out-interface="" out-interface-list="" protocol=udp src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:input6-rule/admin"]
:local rcNew [/ipv6 firewall filter add comment="rosc:input6-rule/admin" action=accept chain=input dst-port=13231 in-interface=wan-fibre protocol=udp]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input6-rule/admin" rcAt=11 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:input6-rule/no-cameras" action=drop chain=input connection-state="" disabled=no dst-port="" in-interface=bridge-cameras in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:input6-rule/no-cameras"]
:local rcNew [/ipv6 firewall filter add comment="rosc:input6-rule/no-cameras" action=drop chain=input in-interface=bridge-cameras]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:input6-rule/no-cameras" rcAt=12 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/established" action=accept chain=forward connection-state="established,related,untracked" disabled=no dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/established"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/established" action=accept chain=forward connection-state=established,related,untracked]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/established" rcAt=13 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/invalid" action=drop chain=forward connection-state="invalid" disabled=no dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/invalid"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/invalid" action=drop chain=forward connection-state=invalid]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/invalid" rcAt=14 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/via-guests/cable" action=reject chain=forward connection-state="" disabled=no dst-port="" in-interface=bridge-guests in-interface-list="" log=no out-interface=ether3 out-interface-list="" protocol="" reject-with=icmp-no-route src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/via-guests/cable"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/via-guests/cable" action=reject chain=forward in-interface=bridge-guests out-interface=ether3 reject-with=icmp-no-route]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/via-guests/cable" rcAt=15 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/hop-limit" action=drop chain=forward connection-state="" disabled=no dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol=icmpv6 src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/hop-limit"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/hop-limit" action=drop chain=forward hop-limit=equal:1 protocol=icmpv6]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/hop-limit" rcAt=16 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6-rule/watch-cameras" action=accept chain=forward connection-state="" disabled=no dst-port="" in-interface=bridge-home in-interface-list="" log=yes out-interface=bridge-cameras out-interface-list="" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6-rule/watch-cameras"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6-rule/watch-cameras" action=accept chain=forward in-interface=bridge-home log=yes out-interface=bridge-cameras]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6-rule/watch-cameras" rcAt=17 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6-rule/no-torrents" action=reject chain=forward connection-state="" disabled=no dst-port="6881-6889" in-interface=bridge-guests in-interface-list="" log=no out-interface="" out-interface-list=WAN protocol=tcp src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6-rule/no-torrents"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6-rule/no-torrents" action=reject chain=forward dst-port=6881-6889 in-interface=bridge-guests out-interface-list=WAN protocol=tcp]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6-rule/no-torrents" rcAt=18 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/access-out-guests" action=drop chain=forward connection-state="" disabled=no dst-port="" in-interface=bridge-guests in-interface-list="" log=no out-interface="" out-interface-list="!WAN" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/access-out-guests"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/access-out-guests" action=drop chain=forward in-interface=bridge-guests out-interface-list=!WAN]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/access-out-guests" rcAt=19 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/access-in-guests" action=drop chain=forward connection-state="" disabled=no dst-port="" in-interface="" in-interface-list=LAN log=no out-interface=bridge-guests out-interface-list="" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/access-in-guests"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/access-in-guests" action=drop chain=forward in-interface-list=LAN out-interface=bridge-guests]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/access-in-guests" rcAt=20 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/access-out-cameras" action=drop chain=forward connection-state="" disabled=no dst-port="" in-interface=bridge-cameras in-interface-list="" log=no out-interface="" out-interface-list="" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/access-out-cameras"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/access-out-cameras" action=drop chain=forward in-interface=bridge-cameras]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/access-out-cameras" rcAt=21 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/access-in-cameras" action=drop chain=forward connection-state="" disabled=no dst-port="" in-interface="" in-interface-list=LAN log=no out-interface=bridge-cameras out-interface-list="" protocol="" src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/access-in-cameras"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/access-in-cameras" action=drop chain=forward in-interface-list=LAN out-interface=bridge-cameras]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/access-in-cameras" rcAt=22 rcEnd=0 rcGo=$rcGo])
:if ([:len [/ipv6 firewall filter find where comment="rosc:forward6/icmpv6" action=accept chain=forward connection-state="" disabled=no dst-port="" in-interface="" in-interface-list="" log=no out-interface="" out-interface-list="" protocol=icmpv6 src-address=""]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 firewall filter find where comment="rosc:forward6/icmpv6"]
:local rcNew [/ipv6 firewall filter add comment="rosc:forward6/icmpv6" action=accept chain=forward protocol=icmpv6]
:if ([:len $rcId] > 0) do={/ipv6 firewall filter move $rcNew destination=[:pick $rcId 0]; /ipv6 firewall filter remove $rcId}
}}
:set rcDiff ($rcDiff + [$rcPlace rcTag="rosc:forward6/icmpv6" rcAt=23 rcEnd=0 rcGo=$rcGo])
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
:if (([/ip dns get allow-remote-requests] != true) || ([:tostr [/ip dns get servers]] != "149.112.112.112,8.8.4.4" && [:tostr [/ip dns get servers]] != "149.112.112.112;8.8.4.4")) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dns set allow-remote-requests=yes servers=149.112.112.112,8.8.4.4
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
:set rcDiff ($rcDiff + [$rcHave rcTag="rosc:dns/nas.lan" rc1="192.168.88.5" rc2="nas.lan" rcGo=$rcGo])

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
:if (([:tostr [/system identity get name]] != "every-key")) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/system identity set name=every-key
}}

# --- Time zone
:if (([/system clock get time-zone-autodetect] != false) || ([:tostr [/system clock get time-zone-name]] != "Europe/Athens")) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/system clock set time-zone-autodetect=no time-zone-name=Europe/Athens
}}

# --- Time
:if (([/system ntp client get enabled] != true) || ([:tostr [/system ntp client get servers]] != "time.cloudflare.com,162.159.200.1" && [:tostr [/system ntp client get servers]] != "time.cloudflare.com;162.159.200.1")) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/system ntp client set enabled=yes servers=time.cloudflare.com,162.159.200.1
}}

# --- Timers of check-gateway
:if (([:tostr [/routing settings get check-gateway-ping-count]] != "2") || ([/routing settings get check-gateway-ping-interval] != 10s) || ([/routing settings get check-gateway-ping-timeout] != 1s)) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/routing settings set check-gateway-ping-count=2 check-gateway-ping-interval=10s check-gateway-ping-timeout=1s
}}

# --- Routes: probes, their blackhole twins, recursive defaults
:foreach rcI in=[/ip route find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ip route get $rcI comment]
:if ([:pick [/ip route find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip route remove $rcI
}}
}
:if ([:len [/ip route find where comment="rosc:probe/office-fibre/1" check-gateway=none disabled=no distance=1 dst-address=8.8.8.8/32 gateway=203.0.113.9%wan-fibre routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/office-fibre/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/office-fibre/1" dst-address=8.8.8.8/32 gateway=203.0.113.9%wan-fibre scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/office-fibre/1" check-gateway=none disabled=no distance=1 dst-address=8.8.8.8/32 gateway=203.0.113.9%wan-fibre routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/office-fibre/1" blackhole check-gateway=none disabled=no distance=254 dst-address=8.8.8.8/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/office-fibre/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/office-fibre/1" blackhole distance=254 dst-address=8.8.8.8/32} else={/ip route set $rcId comment="rosc:probe-hole/office-fibre/1" blackhole check-gateway=none disabled=no distance=254 dst-address=8.8.8.8/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe/office-fibre/2" check-gateway=none disabled=no distance=1 dst-address=9.9.9.9/32 gateway=203.0.113.9%wan-fibre routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/office-fibre/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/office-fibre/2" dst-address=9.9.9.9/32 gateway=203.0.113.9%wan-fibre scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/office-fibre/2" check-gateway=none disabled=no distance=1 dst-address=9.9.9.9/32 gateway=203.0.113.9%wan-fibre routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/office-fibre/2" blackhole check-gateway=none disabled=no distance=254 dst-address=9.9.9.9/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/office-fibre/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/office-fibre/2" blackhole distance=254 dst-address=9.9.9.9/32} else={/ip route set $rcId comment="rosc:probe-hole/office-fibre/2" blackhole check-gateway=none disabled=no distance=254 dst-address=9.9.9.9/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe/office-fibre/3" check-gateway=none disabled=no distance=1 dst-address=4.2.2.1/32 gateway=203.0.113.9%wan-fibre routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/office-fibre/3"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/office-fibre/3" dst-address=4.2.2.1/32 gateway=203.0.113.9%wan-fibre scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/office-fibre/3" check-gateway=none disabled=no distance=1 dst-address=4.2.2.1/32 gateway=203.0.113.9%wan-fibre routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/office-fibre/3" blackhole check-gateway=none disabled=no distance=254 dst-address=4.2.2.1/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/office-fibre/3"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/office-fibre/3" blackhole distance=254 dst-address=4.2.2.1/32} else={/ip route set $rcId comment="rosc:probe-hole/office-fibre/3" blackhole check-gateway=none disabled=no distance=254 dst-address=4.2.2.1/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe/office-fibre/4" check-gateway=none disabled=no distance=1 dst-address=94.140.14.14/32 gateway=203.0.113.9%wan-fibre routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/office-fibre/4"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/office-fibre/4" dst-address=94.140.14.14/32 gateway=203.0.113.9%wan-fibre scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/office-fibre/4" check-gateway=none disabled=no distance=1 dst-address=94.140.14.14/32 gateway=203.0.113.9%wan-fibre routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/office-fibre/4" blackhole check-gateway=none disabled=no distance=254 dst-address=94.140.14.14/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/office-fibre/4"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/office-fibre/4" blackhole distance=254 dst-address=94.140.14.14/32} else={/ip route set $rcId comment="rosc:probe-hole/office-fibre/4" blackhole check-gateway=none disabled=no distance=254 dst-address=94.140.14.14/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:default/office-fibre/1" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/office-fibre/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/office-fibre/1" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/office-fibre/1" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:default/office-fibre/2" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/office-fibre/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/office-fibre/2" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/office-fibre/2" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:default/office-fibre/3" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=4.2.2.1 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/office-fibre/3"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/office-fibre/3" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=4.2.2.1 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/office-fibre/3" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=4.2.2.1 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:default/office-fibre/4" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=94.140.14.14 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/office-fibre/4"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/office-fibre/4" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=94.140.14.14 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/office-fibre/4" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=94.140.14.14 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/office-fibre/1" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=to-office-fibre scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/office-fibre/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/office-fibre/1" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=to-office-fibre scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/office-fibre/1" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=to-office-fibre scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/office-fibre/2" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=to-office-fibre scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/office-fibre/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/office-fibre/2" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=to-office-fibre scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/office-fibre/2" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=to-office-fibre scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/office-fibre/3" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=4.2.2.1 routing-table=to-office-fibre scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/office-fibre/3"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/office-fibre/3" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=4.2.2.1 routing-table=to-office-fibre scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/office-fibre/3" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=4.2.2.1 routing-table=to-office-fibre scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/office-fibre/4" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=94.140.14.14 routing-table=to-office-fibre scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/office-fibre/4"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/office-fibre/4" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=94.140.14.14 routing-table=to-office-fibre scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/office-fibre/4" check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=94.140.14.14 routing-table=to-office-fibre scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:probe/dish/1" check-gateway=none distance=1 dst-address=1.1.1.1/32 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/dish/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/dish/1" disabled=yes dst-address=1.1.1.1/32 gateway=100.64.0.1%ether2-dish scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/dish/1" check-gateway=none distance=1 dst-address=1.1.1.1/32 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/dish/1" blackhole check-gateway=none disabled=no distance=254 dst-address=1.1.1.1/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/dish/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/dish/1" blackhole distance=254 dst-address=1.1.1.1/32} else={/ip route set $rcId comment="rosc:probe-hole/dish/1" blackhole check-gateway=none disabled=no distance=254 dst-address=1.1.1.1/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe/dish/2" check-gateway=none distance=1 dst-address=208.67.222.222/32 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/dish/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/dish/2" disabled=yes dst-address=208.67.222.222/32 gateway=100.64.0.1%ether2-dish scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/dish/2" check-gateway=none distance=1 dst-address=208.67.222.222/32 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/dish/2" blackhole check-gateway=none disabled=no distance=254 dst-address=208.67.222.222/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/dish/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/dish/2" blackhole distance=254 dst-address=208.67.222.222/32} else={/ip route set $rcId comment="rosc:probe-hole/dish/2" blackhole check-gateway=none disabled=no distance=254 dst-address=208.67.222.222/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:default/dish/1" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/dish/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/dish/1" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/dish/1" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:default/dish/2" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/dish/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/dish/2" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/dish/2" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/dish/1" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=to-dish scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/dish/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/dish/1" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=to-dish scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/dish/1" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=to-dish scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/dish/2" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=to-dish scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/dish/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/dish/2" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=to-dish scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/dish/2" check-gateway=ping disabled=no distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=to-dish scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:probe/cable/1" check-gateway=none distance=1 dst-address=64.6.64.6/32 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/cable/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/cable/1" disabled=yes dst-address=64.6.64.6/32 gateway=198.51.100.1%ether3 scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/cable/1" check-gateway=none distance=1 dst-address=64.6.64.6/32 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/cable/1" blackhole check-gateway=none disabled=no distance=254 dst-address=64.6.64.6/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/cable/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/cable/1" blackhole distance=254 dst-address=64.6.64.6/32} else={/ip route set $rcId comment="rosc:probe-hole/cable/1" blackhole check-gateway=none disabled=no distance=254 dst-address=64.6.64.6/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe/cable/2" check-gateway=none distance=1 dst-address=185.228.168.9/32 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/cable/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/cable/2" disabled=yes dst-address=185.228.168.9/32 gateway=198.51.100.1%ether3 scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/cable/2" check-gateway=none distance=1 dst-address=185.228.168.9/32 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/cable/2" blackhole check-gateway=none disabled=no distance=254 dst-address=185.228.168.9/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/cable/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/cable/2" blackhole distance=254 dst-address=185.228.168.9/32} else={/ip route set $rcId comment="rosc:probe-hole/cable/2" blackhole check-gateway=none disabled=no distance=254 dst-address=185.228.168.9/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:default/cable/1" check-gateway=ping disabled=no distance=5 dst-address=0.0.0.0/0 gateway=64.6.64.6 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/cable/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/cable/1" check-gateway=ping distance=5 dst-address=0.0.0.0/0 gateway=64.6.64.6 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/cable/1" check-gateway=ping disabled=no distance=5 dst-address=0.0.0.0/0 gateway=64.6.64.6 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:default/cable/2" check-gateway=ping disabled=no distance=5 dst-address=0.0.0.0/0 gateway=185.228.168.9 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/cable/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/cable/2" check-gateway=ping distance=5 dst-address=0.0.0.0/0 gateway=185.228.168.9 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/cable/2" check-gateway=ping disabled=no distance=5 dst-address=0.0.0.0/0 gateway=185.228.168.9 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/cable/1" check-gateway=ping disabled=no distance=5 dst-address=0.0.0.0/0 gateway=64.6.64.6 routing-table=to-cable scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/cable/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/cable/1" check-gateway=ping distance=5 dst-address=0.0.0.0/0 gateway=64.6.64.6 routing-table=to-cable scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/cable/1" check-gateway=ping disabled=no distance=5 dst-address=0.0.0.0/0 gateway=64.6.64.6 routing-table=to-cable scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/cable/2" check-gateway=ping disabled=no distance=5 dst-address=0.0.0.0/0 gateway=185.228.168.9 routing-table=to-cable scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/cable/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/cable/2" check-gateway=ping distance=5 dst-address=0.0.0.0/0 gateway=185.228.168.9 routing-table=to-cable scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/cable/2" check-gateway=ping disabled=no distance=5 dst-address=0.0.0.0/0 gateway=185.228.168.9 routing-table=to-cable scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:probe/modem/1" check-gateway=none distance=1 dst-address=76.76.2.0/32 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/modem/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/modem/1" disabled=yes dst-address=76.76.2.0/32 gateway=192.168.8.1%ether4-modem scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/modem/1" check-gateway=none distance=1 dst-address=76.76.2.0/32 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/modem/1" blackhole check-gateway=none disabled=no distance=254 dst-address=76.76.2.0/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/modem/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/modem/1" blackhole distance=254 dst-address=76.76.2.0/32} else={/ip route set $rcId comment="rosc:probe-hole/modem/1" blackhole check-gateway=none disabled=no distance=254 dst-address=76.76.2.0/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:default/modem/1" check-gateway=ping distance=10 dst-address=0.0.0.0/0 gateway=76.76.2.0 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/modem/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/modem/1" check-gateway=ping distance=10 dst-address=0.0.0.0/0 gateway=76.76.2.0 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/modem/1" check-gateway=ping distance=10 dst-address=0.0.0.0/0 gateway=76.76.2.0 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/modem/1" check-gateway=ping disabled=no distance=10 dst-address=0.0.0.0/0 gateway=76.76.2.0 routing-table=to-modem scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/modem/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/modem/1" check-gateway=ping distance=10 dst-address=0.0.0.0/0 gateway=76.76.2.0 routing-table=to-modem scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/modem/1" check-gateway=ping disabled=no distance=10 dst-address=0.0.0.0/0 gateway=76.76.2.0 routing-table=to-modem scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:probe/line/1" check-gateway=none disabled=no distance=1 dst-address=64.6.65.6/32 gateway=pppoe-line routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/line/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/line/1" dst-address=64.6.65.6/32 gateway=pppoe-line scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/line/1" check-gateway=none disabled=no distance=1 dst-address=64.6.65.6/32 gateway=pppoe-line routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/line/1" blackhole check-gateway=none disabled=no distance=254 dst-address=64.6.65.6/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/line/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/line/1" blackhole distance=254 dst-address=64.6.65.6/32} else={/ip route set $rcId comment="rosc:probe-hole/line/1" blackhole check-gateway=none disabled=no distance=254 dst-address=64.6.65.6/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe/line/2" check-gateway=none disabled=no distance=1 dst-address=77.88.8.8/32 gateway=pppoe-line routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/line/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/line/2" dst-address=77.88.8.8/32 gateway=pppoe-line scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/line/2" check-gateway=none disabled=no distance=1 dst-address=77.88.8.8/32 gateway=pppoe-line routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/line/2" blackhole check-gateway=none disabled=no distance=254 dst-address=77.88.8.8/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/line/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/line/2" blackhole distance=254 dst-address=77.88.8.8/32} else={/ip route set $rcId comment="rosc:probe-hole/line/2" blackhole check-gateway=none disabled=no distance=254 dst-address=77.88.8.8/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:default/line/1" check-gateway=ping disabled=no distance=4 dst-address=0.0.0.0/0 gateway=64.6.65.6 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/line/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/line/1" check-gateway=ping distance=4 dst-address=0.0.0.0/0 gateway=64.6.65.6 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/line/1" check-gateway=ping disabled=no distance=4 dst-address=0.0.0.0/0 gateway=64.6.65.6 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:default/line/2" check-gateway=ping disabled=no distance=4 dst-address=0.0.0.0/0 gateway=77.88.8.8 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/line/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/line/2" check-gateway=ping distance=4 dst-address=0.0.0.0/0 gateway=77.88.8.8 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/line/2" check-gateway=ping disabled=no distance=4 dst-address=0.0.0.0/0 gateway=77.88.8.8 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/line/1" check-gateway=ping disabled=no distance=4 dst-address=0.0.0.0/0 gateway=64.6.65.6 routing-table=to-line scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/line/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/line/1" check-gateway=ping distance=4 dst-address=0.0.0.0/0 gateway=64.6.65.6 routing-table=to-line scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/line/1" check-gateway=ping disabled=no distance=4 dst-address=0.0.0.0/0 gateway=64.6.65.6 routing-table=to-line scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/line/2" check-gateway=ping disabled=no distance=4 dst-address=0.0.0.0/0 gateway=77.88.8.8 routing-table=to-line scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/line/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/line/2" check-gateway=ping distance=4 dst-address=0.0.0.0/0 gateway=77.88.8.8 routing-table=to-line scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/line/2" check-gateway=ping disabled=no distance=4 dst-address=0.0.0.0/0 gateway=77.88.8.8 routing-table=to-line scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:probe/mobile/1" check-gateway=none disabled=no distance=1 dst-address=76.76.10.0/32 gateway=lte1 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/mobile/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/mobile/1" dst-address=76.76.10.0/32 gateway=lte1 scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/mobile/1" check-gateway=none disabled=no distance=1 dst-address=76.76.10.0/32 gateway=lte1 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/mobile/1" blackhole check-gateway=none disabled=no distance=254 dst-address=76.76.10.0/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/mobile/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/mobile/1" blackhole distance=254 dst-address=76.76.10.0/32} else={/ip route set $rcId comment="rosc:probe-hole/mobile/1" blackhole check-gateway=none disabled=no distance=254 dst-address=76.76.10.0/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe/mobile/2" check-gateway=none disabled=no distance=1 dst-address=156.154.70.1/32 gateway=lte1 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/mobile/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/mobile/2" dst-address=156.154.70.1/32 gateway=lte1 scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/mobile/2" check-gateway=none disabled=no distance=1 dst-address=156.154.70.1/32 gateway=lte1 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/mobile/2" blackhole check-gateway=none disabled=no distance=254 dst-address=156.154.70.1/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/mobile/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/mobile/2" blackhole distance=254 dst-address=156.154.70.1/32} else={/ip route set $rcId comment="rosc:probe-hole/mobile/2" blackhole check-gateway=none disabled=no distance=254 dst-address=156.154.70.1/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:default/mobile/1" check-gateway=ping disabled=no distance=20 dst-address=0.0.0.0/0 gateway=76.76.10.0 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/mobile/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/mobile/1" check-gateway=ping distance=20 dst-address=0.0.0.0/0 gateway=76.76.10.0 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/mobile/1" check-gateway=ping disabled=no distance=20 dst-address=0.0.0.0/0 gateway=76.76.10.0 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:default/mobile/2" check-gateway=ping disabled=no distance=20 dst-address=0.0.0.0/0 gateway=156.154.70.1 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/mobile/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/mobile/2" check-gateway=ping distance=20 dst-address=0.0.0.0/0 gateway=156.154.70.1 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/mobile/2" check-gateway=ping disabled=no distance=20 dst-address=0.0.0.0/0 gateway=156.154.70.1 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/mobile/1" check-gateway=ping disabled=no distance=20 dst-address=0.0.0.0/0 gateway=76.76.10.0 routing-table=to-mobile scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/mobile/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/mobile/1" check-gateway=ping distance=20 dst-address=0.0.0.0/0 gateway=76.76.10.0 routing-table=to-mobile scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/mobile/1" check-gateway=ping disabled=no distance=20 dst-address=0.0.0.0/0 gateway=76.76.10.0 routing-table=to-mobile scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/mobile/2" check-gateway=ping disabled=no distance=20 dst-address=0.0.0.0/0 gateway=156.154.70.1 routing-table=to-mobile scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/mobile/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/mobile/2" check-gateway=ping distance=20 dst-address=0.0.0.0/0 gateway=156.154.70.1 routing-table=to-mobile scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/mobile/2" check-gateway=ping disabled=no distance=20 dst-address=0.0.0.0/0 gateway=156.154.70.1 routing-table=to-mobile scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:probe/vpn/1" check-gateway=none disabled=no distance=1 dst-address=209.244.0.3/32 gateway=wg-vpn routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/vpn/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/vpn/1" dst-address=209.244.0.3/32 gateway=wg-vpn scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/vpn/1" check-gateway=none disabled=no distance=1 dst-address=209.244.0.3/32 gateway=wg-vpn routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/vpn/1" blackhole check-gateway=none disabled=no distance=254 dst-address=209.244.0.3/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/vpn/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/vpn/1" blackhole distance=254 dst-address=209.244.0.3/32} else={/ip route set $rcId comment="rosc:probe-hole/vpn/1" blackhole check-gateway=none disabled=no distance=254 dst-address=209.244.0.3/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe/vpn/2" check-gateway=none disabled=no distance=1 dst-address=156.154.71.1/32 gateway=wg-vpn routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe/vpn/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe/vpn/2" dst-address=156.154.71.1/32 gateway=wg-vpn scope=10 target-scope=10} else={/ip route set $rcId comment="rosc:probe/vpn/2" check-gateway=none disabled=no distance=1 dst-address=156.154.71.1/32 gateway=wg-vpn routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:probe-hole/vpn/2" blackhole check-gateway=none disabled=no distance=254 dst-address=156.154.71.1/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:probe-hole/vpn/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:probe-hole/vpn/2" blackhole distance=254 dst-address=156.154.71.1/32} else={/ip route set $rcId comment="rosc:probe-hole/vpn/2" blackhole check-gateway=none disabled=no distance=254 dst-address=156.154.71.1/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:default/vpn/1" check-gateway=ping disabled=no distance=30 dst-address=0.0.0.0/0 gateway=209.244.0.3 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/vpn/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/vpn/1" check-gateway=ping distance=30 dst-address=0.0.0.0/0 gateway=209.244.0.3 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/vpn/1" check-gateway=ping disabled=no distance=30 dst-address=0.0.0.0/0 gateway=209.244.0.3 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:default/vpn/2" check-gateway=ping disabled=no distance=30 dst-address=0.0.0.0/0 gateway=156.154.71.1 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:default/vpn/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:default/vpn/2" check-gateway=ping distance=30 dst-address=0.0.0.0/0 gateway=156.154.71.1 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:default/vpn/2" check-gateway=ping disabled=no distance=30 dst-address=0.0.0.0/0 gateway=156.154.71.1 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/vpn/1" check-gateway=ping disabled=no distance=30 dst-address=0.0.0.0/0 gateway=209.244.0.3 routing-table=to-vpn scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/vpn/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/vpn/1" check-gateway=ping distance=30 dst-address=0.0.0.0/0 gateway=209.244.0.3 routing-table=to-vpn scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/vpn/1" check-gateway=ping disabled=no distance=30 dst-address=0.0.0.0/0 gateway=209.244.0.3 routing-table=to-vpn scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:reply/vpn/2" check-gateway=ping disabled=no distance=30 dst-address=0.0.0.0/0 gateway=156.154.71.1 routing-table=to-vpn scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:reply/vpn/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:reply/vpn/2" check-gateway=ping distance=30 dst-address=0.0.0.0/0 gateway=156.154.71.1 routing-table=to-vpn scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:reply/vpn/2" check-gateway=ping disabled=no distance=30 dst-address=0.0.0.0/0 gateway=156.154.71.1 routing-table=to-vpn scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:under/office-fibre/vpn/1" check-gateway=ping disabled=no distance=1 dst-address=94.140.14.200/32 gateway=8.8.8.8 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:under/office-fibre/vpn/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:under/office-fibre/vpn/1" check-gateway=ping distance=1 dst-address=94.140.14.200/32 gateway=8.8.8.8 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:under/office-fibre/vpn/1" check-gateway=ping disabled=no distance=1 dst-address=94.140.14.200/32 gateway=8.8.8.8 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:under/office-fibre/vpn/2" check-gateway=ping disabled=no distance=1 dst-address=94.140.14.200/32 gateway=9.9.9.9 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:under/office-fibre/vpn/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:under/office-fibre/vpn/2" check-gateway=ping distance=1 dst-address=94.140.14.200/32 gateway=9.9.9.9 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:under/office-fibre/vpn/2" check-gateway=ping disabled=no distance=1 dst-address=94.140.14.200/32 gateway=9.9.9.9 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:under/office-fibre/vpn/3" check-gateway=ping disabled=no distance=1 dst-address=94.140.14.200/32 gateway=4.2.2.1 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:under/office-fibre/vpn/3"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:under/office-fibre/vpn/3" check-gateway=ping distance=1 dst-address=94.140.14.200/32 gateway=4.2.2.1 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:under/office-fibre/vpn/3" check-gateway=ping disabled=no distance=1 dst-address=94.140.14.200/32 gateway=4.2.2.1 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:under/office-fibre/vpn/4" check-gateway=ping disabled=no distance=1 dst-address=94.140.14.200/32 gateway=94.140.14.14 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:under/office-fibre/vpn/4"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:under/office-fibre/vpn/4" check-gateway=ping distance=1 dst-address=94.140.14.200/32 gateway=94.140.14.14 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:under/office-fibre/vpn/4" check-gateway=ping disabled=no distance=1 dst-address=94.140.14.200/32 gateway=94.140.14.14 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:under/dish/vpn/1" check-gateway=ping disabled=no distance=2 dst-address=94.140.14.200/32 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:under/dish/vpn/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:under/dish/vpn/1" check-gateway=ping distance=2 dst-address=94.140.14.200/32 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:under/dish/vpn/1" check-gateway=ping disabled=no distance=2 dst-address=94.140.14.200/32 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:under/dish/vpn/2" check-gateway=ping disabled=no distance=2 dst-address=94.140.14.200/32 gateway=208.67.222.222 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:under/dish/vpn/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:under/dish/vpn/2" check-gateway=ping distance=2 dst-address=94.140.14.200/32 gateway=208.67.222.222 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:under/dish/vpn/2" check-gateway=ping disabled=no distance=2 dst-address=94.140.14.200/32 gateway=208.67.222.222 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:under/cable/vpn/1" check-gateway=ping disabled=no distance=5 dst-address=94.140.14.200/32 gateway=64.6.64.6 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:under/cable/vpn/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:under/cable/vpn/1" check-gateway=ping distance=5 dst-address=94.140.14.200/32 gateway=64.6.64.6 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:under/cable/vpn/1" check-gateway=ping disabled=no distance=5 dst-address=94.140.14.200/32 gateway=64.6.64.6 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:under/cable/vpn/2" check-gateway=ping disabled=no distance=5 dst-address=94.140.14.200/32 gateway=185.228.168.9 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:under/cable/vpn/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:under/cable/vpn/2" check-gateway=ping distance=5 dst-address=94.140.14.200/32 gateway=185.228.168.9 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:under/cable/vpn/2" check-gateway=ping disabled=no distance=5 dst-address=94.140.14.200/32 gateway=185.228.168.9 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:under/modem/vpn/1" check-gateway=ping distance=10 dst-address=94.140.14.200/32 gateway=76.76.2.0 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:under/modem/vpn/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:under/modem/vpn/1" check-gateway=ping distance=10 dst-address=94.140.14.200/32 gateway=76.76.2.0 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:under/modem/vpn/1" check-gateway=ping distance=10 dst-address=94.140.14.200/32 gateway=76.76.2.0 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:under/line/vpn/1" check-gateway=ping disabled=no distance=4 dst-address=94.140.14.200/32 gateway=64.6.65.6 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:under/line/vpn/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:under/line/vpn/1" check-gateway=ping distance=4 dst-address=94.140.14.200/32 gateway=64.6.65.6 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:under/line/vpn/1" check-gateway=ping disabled=no distance=4 dst-address=94.140.14.200/32 gateway=64.6.65.6 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:under/line/vpn/2" check-gateway=ping disabled=no distance=4 dst-address=94.140.14.200/32 gateway=77.88.8.8 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:under/line/vpn/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:under/line/vpn/2" check-gateway=ping distance=4 dst-address=94.140.14.200/32 gateway=77.88.8.8 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:under/line/vpn/2" check-gateway=ping disabled=no distance=4 dst-address=94.140.14.200/32 gateway=77.88.8.8 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:under/mobile/vpn/1" check-gateway=ping disabled=no distance=20 dst-address=94.140.14.200/32 gateway=76.76.10.0 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:under/mobile/vpn/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:under/mobile/vpn/1" check-gateway=ping distance=20 dst-address=94.140.14.200/32 gateway=76.76.10.0 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:under/mobile/vpn/1" check-gateway=ping disabled=no distance=20 dst-address=94.140.14.200/32 gateway=76.76.10.0 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:under/mobile/vpn/2" check-gateway=ping disabled=no distance=20 dst-address=94.140.14.200/32 gateway=156.154.70.1 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:under/mobile/vpn/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:under/mobile/vpn/2" check-gateway=ping distance=20 dst-address=94.140.14.200/32 gateway=156.154.70.1 routing-table=main scope=30 target-scope=11} else={/ip route set $rcId comment="rosc:under/mobile/vpn/2" check-gateway=ping disabled=no distance=20 dst-address=94.140.14.200/32 gateway=156.154.70.1 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ip route find where comment="rosc:under-hole/vpn" blackhole check-gateway=none disabled=no distance=254 dst-address=94.140.14.200/32 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:under-hole/vpn"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:under-hole/vpn" blackhole distance=254 dst-address=94.140.14.200/32} else={/ip route set $rcId comment="rosc:under-hole/vpn" blackhole check-gateway=none disabled=no distance=254 dst-address=94.140.14.200/32 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:dish/dish" check-gateway=none disabled=no distance=2 dst-address=192.168.100.1/32 gateway=ether2-dish routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:dish/dish"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:dish/dish" distance=2 dst-address=192.168.100.1/32 gateway=ether2-dish} else={/ip route set $rcId comment="rosc:dish/dish" check-gateway=none disabled=no distance=2 dst-address=192.168.100.1/32 gateway=ether2-dish routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:tunnel/admin/1" check-gateway=none disabled=no distance=1 dst-address=10.50.0.0/16 gateway=wg-admin routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:tunnel/admin/1"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:tunnel/admin/1" dst-address=10.50.0.0/16 gateway=wg-admin} else={/ip route set $rcId comment="rosc:tunnel/admin/1" check-gateway=none disabled=no distance=1 dst-address=10.50.0.0/16 gateway=wg-admin routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ip route find where comment="rosc:tunnel/admin/2" check-gateway=none disabled=no distance=1 dst-address=10.9.1.9/32 gateway=wg-admin routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip route find where comment="rosc:tunnel/admin/2"]
:if ([:len $rcId] = 0) do={/ip route add comment="rosc:tunnel/admin/2" dst-address=10.9.1.9/32 gateway=wg-admin} else={/ip route set $rcId comment="rosc:tunnel/admin/2" check-gateway=none disabled=no distance=1 dst-address=10.9.1.9/32 gateway=wg-admin routing-table=main scope=30 target-scope=10}
}}

# --- IPv6 routes: probes, their blackhole twins, recursive defaults
:foreach rcI in=[/ipv6 route find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ipv6 route get $rcI comment]
:if ([:pick [/ipv6 route find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 route remove $rcI
}}
}
:if ([:len [/ipv6 route find where comment="rosc:probe6/office-fibre/1" check-gateway=none disabled=no distance=1 dst-address=2606:4700:4700::1111/128 gateway=fe80::1%wan-fibre routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:probe6/office-fibre/1"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:probe6/office-fibre/1" dst-address=2606:4700:4700::1111/128 gateway=fe80::1%wan-fibre scope=10 target-scope=10} else={/ipv6 route set $rcId comment="rosc:probe6/office-fibre/1" check-gateway=none disabled=no distance=1 dst-address=2606:4700:4700::1111/128 gateway=fe80::1%wan-fibre routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ipv6 route find where comment="rosc:probe6-hole/office-fibre/1" blackhole check-gateway=none disabled=no distance=254 dst-address=2606:4700:4700::1111/128 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:probe6-hole/office-fibre/1"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:probe6-hole/office-fibre/1" blackhole distance=254 dst-address=2606:4700:4700::1111/128} else={/ipv6 route set $rcId comment="rosc:probe6-hole/office-fibre/1" blackhole check-gateway=none disabled=no distance=254 dst-address=2606:4700:4700::1111/128 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ipv6 route find where comment="rosc:probe6/office-fibre/2" check-gateway=none disabled=no distance=1 dst-address=2620:fe::fe/128 gateway=fe80::1%wan-fibre routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:probe6/office-fibre/2"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:probe6/office-fibre/2" dst-address=2620:fe::fe/128 gateway=fe80::1%wan-fibre scope=10 target-scope=10} else={/ipv6 route set $rcId comment="rosc:probe6/office-fibre/2" check-gateway=none disabled=no distance=1 dst-address=2620:fe::fe/128 gateway=fe80::1%wan-fibre routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ipv6 route find where comment="rosc:probe6-hole/office-fibre/2" blackhole check-gateway=none disabled=no distance=254 dst-address=2620:fe::fe/128 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:probe6-hole/office-fibre/2"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:probe6-hole/office-fibre/2" blackhole distance=254 dst-address=2620:fe::fe/128} else={/ipv6 route set $rcId comment="rosc:probe6-hole/office-fibre/2" blackhole check-gateway=none disabled=no distance=254 dst-address=2620:fe::fe/128 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ipv6 route find where comment="rosc:default6/office-fibre/1" check-gateway=ping disabled=no distance=1 dst-address=::/0 gateway=2606:4700:4700::1111 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:default6/office-fibre/1"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:default6/office-fibre/1" check-gateway=ping distance=1 dst-address=::/0 gateway=2606:4700:4700::1111 routing-table=main scope=30 target-scope=11} else={/ipv6 route set $rcId comment="rosc:default6/office-fibre/1" check-gateway=ping disabled=no distance=1 dst-address=::/0 gateway=2606:4700:4700::1111 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ipv6 route find where comment="rosc:default6/office-fibre/2" check-gateway=ping disabled=no distance=1 dst-address=::/0 gateway=2620:fe::fe routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:default6/office-fibre/2"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:default6/office-fibre/2" check-gateway=ping distance=1 dst-address=::/0 gateway=2620:fe::fe routing-table=main scope=30 target-scope=11} else={/ipv6 route set $rcId comment="rosc:default6/office-fibre/2" check-gateway=ping disabled=no distance=1 dst-address=::/0 gateway=2620:fe::fe routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ipv6 route find where comment="rosc:reply6/office-fibre/1" check-gateway=ping disabled=no distance=1 dst-address=::/0 gateway=2606:4700:4700::1111 routing-table=to-office-fibre scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:reply6/office-fibre/1"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:reply6/office-fibre/1" check-gateway=ping distance=1 dst-address=::/0 gateway=2606:4700:4700::1111 routing-table=to-office-fibre scope=30 target-scope=11} else={/ipv6 route set $rcId comment="rosc:reply6/office-fibre/1" check-gateway=ping disabled=no distance=1 dst-address=::/0 gateway=2606:4700:4700::1111 routing-table=to-office-fibre scope=30 target-scope=11}
}}
:if ([:len [/ipv6 route find where comment="rosc:reply6/office-fibre/2" check-gateway=ping disabled=no distance=1 dst-address=::/0 gateway=2620:fe::fe routing-table=to-office-fibre scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:reply6/office-fibre/2"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:reply6/office-fibre/2" check-gateway=ping distance=1 dst-address=::/0 gateway=2620:fe::fe routing-table=to-office-fibre scope=30 target-scope=11} else={/ipv6 route set $rcId comment="rosc:reply6/office-fibre/2" check-gateway=ping disabled=no distance=1 dst-address=::/0 gateway=2620:fe::fe routing-table=to-office-fibre scope=30 target-scope=11}
}}
:if ([:len [/ipv6 route find where comment="rosc:probe6/cable/1" check-gateway=none distance=1 dst-address=2001:4860:4860::8888/128 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:probe6/cable/1"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:probe6/cable/1" disabled=yes dst-address=2001:4860:4860::8888/128 gateway=fe80::1%ether3 scope=10 target-scope=10} else={/ipv6 route set $rcId comment="rosc:probe6/cable/1" check-gateway=none distance=1 dst-address=2001:4860:4860::8888/128 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ipv6 route find where comment="rosc:probe6-hole/cable/1" blackhole check-gateway=none disabled=no distance=254 dst-address=2001:4860:4860::8888/128 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:probe6-hole/cable/1"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:probe6-hole/cable/1" blackhole distance=254 dst-address=2001:4860:4860::8888/128} else={/ipv6 route set $rcId comment="rosc:probe6-hole/cable/1" blackhole check-gateway=none disabled=no distance=254 dst-address=2001:4860:4860::8888/128 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ipv6 route find where comment="rosc:probe6/cable/2" check-gateway=none distance=1 dst-address=2620:119:35::35/128 routing-table=main scope=10 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:probe6/cable/2"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:probe6/cable/2" disabled=yes dst-address=2620:119:35::35/128 gateway=fe80::1%ether3 scope=10 target-scope=10} else={/ipv6 route set $rcId comment="rosc:probe6/cable/2" check-gateway=none distance=1 dst-address=2620:119:35::35/128 routing-table=main scope=10 target-scope=10}
}}
:if ([:len [/ipv6 route find where comment="rosc:probe6-hole/cable/2" blackhole check-gateway=none disabled=no distance=254 dst-address=2620:119:35::35/128 routing-table=main scope=30 target-scope=10]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:probe6-hole/cable/2"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:probe6-hole/cable/2" blackhole distance=254 dst-address=2620:119:35::35/128} else={/ipv6 route set $rcId comment="rosc:probe6-hole/cable/2" blackhole check-gateway=none disabled=no distance=254 dst-address=2620:119:35::35/128 routing-table=main scope=30 target-scope=10}
}}
:if ([:len [/ipv6 route find where comment="rosc:default6/cable/1" check-gateway=ping disabled=no distance=5 dst-address=::/0 gateway=2001:4860:4860::8888 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:default6/cable/1"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:default6/cable/1" check-gateway=ping distance=5 dst-address=::/0 gateway=2001:4860:4860::8888 routing-table=main scope=30 target-scope=11} else={/ipv6 route set $rcId comment="rosc:default6/cable/1" check-gateway=ping disabled=no distance=5 dst-address=::/0 gateway=2001:4860:4860::8888 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ipv6 route find where comment="rosc:default6/cable/2" check-gateway=ping disabled=no distance=5 dst-address=::/0 gateway=2620:119:35::35 routing-table=main scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:default6/cable/2"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:default6/cable/2" check-gateway=ping distance=5 dst-address=::/0 gateway=2620:119:35::35 routing-table=main scope=30 target-scope=11} else={/ipv6 route set $rcId comment="rosc:default6/cable/2" check-gateway=ping disabled=no distance=5 dst-address=::/0 gateway=2620:119:35::35 routing-table=main scope=30 target-scope=11}
}}
:if ([:len [/ipv6 route find where comment="rosc:reply6/cable/1" check-gateway=ping disabled=no distance=5 dst-address=::/0 gateway=2001:4860:4860::8888 routing-table=to-cable scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:reply6/cable/1"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:reply6/cable/1" check-gateway=ping distance=5 dst-address=::/0 gateway=2001:4860:4860::8888 routing-table=to-cable scope=30 target-scope=11} else={/ipv6 route set $rcId comment="rosc:reply6/cable/1" check-gateway=ping disabled=no distance=5 dst-address=::/0 gateway=2001:4860:4860::8888 routing-table=to-cable scope=30 target-scope=11}
}}
:if ([:len [/ipv6 route find where comment="rosc:reply6/cable/2" check-gateway=ping disabled=no distance=5 dst-address=::/0 gateway=2620:119:35::35 routing-table=to-cable scope=30 target-scope=11]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 route find where comment="rosc:reply6/cable/2"]
:if ([:len $rcId] = 0) do={/ipv6 route add comment="rosc:reply6/cable/2" check-gateway=ping distance=5 dst-address=::/0 gateway=2620:119:35::35 routing-table=to-cable scope=30 target-scope=11} else={/ipv6 route set $rcId comment="rosc:reply6/cable/2" check-gateway=ping disabled=no distance=5 dst-address=::/0 gateway=2620:119:35::35 routing-table=to-cable scope=30 target-scope=11}
}}

# --- Host names for DHCP servers of the providers
:if ([:len [/ip dhcp-client option find where code=12 name="rosc-hostname-dish" value="'every-key-dish'"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-client option find where name="rosc-hostname-dish"]
:if ([:len $rcId] = 0) do={/ip dhcp-client option add code=12 name=rosc-hostname-dish value="'every-key-dish'"} else={/ip dhcp-client option set $rcId code=12 name=rosc-hostname-dish value="'every-key-dish'"}
}}

# --- WAN 'dish' may have a lease already: its probes follow it before the client loses a default route of its own
:if ($rcGo = 1) do={
:foreach rcC in=[/ip dhcp-client find where interface=ether2-dish] do={
:if ([/ip dhcp-client get $rcC status] = "bound") do={
:local rcGw [:tostr [/ip dhcp-client get $rcC gateway]]
:if ([:len $rcGw] > 0) do={
:set rcGw ($rcGw . "%" . "ether2-dish")
:foreach rcR in=[/ip route find where comment~"^rosc:probe/dish/"] do={:if ([:tostr [/ip route get $rcR gateway]] != $rcGw) do={/ip route set $rcR gateway=$rcGw}}
/ip route enable [/ip route find where comment~"^rosc:probe/dish/" disabled=yes]
}
} else={
/ip route disable [/ip route find where comment~"^rosc:probe/dish/" disabled=no]
}
}
}

# --- WAN 'cable' may have a lease already: its probes follow it before the client loses a default route of its own
:if ($rcGo = 1) do={
:foreach rcC in=[/ip dhcp-client find where interface=ether3] do={
:if ([/ip dhcp-client get $rcC status] = "bound") do={
:local rcGw [:tostr [/ip dhcp-client get $rcC gateway]]
:if ([:len $rcGw] > 0) do={
:set rcGw ($rcGw . "%" . "ether3")
:foreach rcR in=[/ip route find where comment~"^rosc:probe/cable/"] do={:if ([:tostr [/ip route get $rcR gateway]] != $rcGw) do={/ip route set $rcR gateway=$rcGw}}
/ip route enable [/ip route find where comment~"^rosc:probe/cable/" disabled=yes]
}
} else={
/ip route disable [/ip route find where comment~"^rosc:probe/cable/" disabled=no]
}
}
}

# --- WAN 'modem' may have a lease already: its probes follow it before the client loses a default route of its own
:if ($rcGo = 1) do={
:foreach rcC in=[/ip dhcp-client find where interface=ether4-modem] do={
:if ([/ip dhcp-client get $rcC status] = "bound") do={
:local rcGw [:tostr [/ip dhcp-client get $rcC gateway]]
:if ([:len $rcGw] > 0) do={
:set rcGw ($rcGw . "%" . "ether4-modem")
:foreach rcR in=[/ip route find where comment~"^rosc:probe/modem/"] do={:if ([:tostr [/ip route get $rcR gateway]] != $rcGw) do={/ip route set $rcR gateway=$rcGw}}
/ip route enable [/ip route find where comment~"^rosc:probe/modem/" disabled=yes]
}
} else={
/ip route disable [/ip route find where comment~"^rosc:probe/modem/" disabled=no]
}
}
}

# --- WAN 'cable' may have an IPv6 gateway already: its probes follow it before the client is touched
:if ($rcGo = 1) do={
:local rcGw ""
:foreach rcR in=[/ipv6 route find where dynamic dst-address=::/0] do={
:local rcG [:tostr [/ipv6 route get $rcR gateway]]
:local rcAt [:find $rcG "%"]
:if ([:typeof $rcAt] = "num") do={:if ([:pick $rcG $rcAt [:len $rcG]] = "%ether3") do={:set rcGw $rcG}}
}
:if ($rcGw != "") do={
:foreach rcR in=[/ipv6 route find where comment~"^rosc:probe6/cable/"] do={:if ([:tostr [/ipv6 route get $rcR gateway]] != $rcGw) do={/ipv6 route set $rcR gateway=$rcGw}}
/ipv6 route enable [/ipv6 route find where comment~"^rosc:probe6/cable/" disabled=yes]
} else={
/ipv6 route disable [/ipv6 route find where comment~"^rosc:probe6/cable/" disabled=no]
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
    :foreach rcR in=[/ip route find where comment~\"^rosc:probe/dish/\"] do={:if ([:tostr [/ip route get \$rcR gateway]] != \$rcGw) do={/ip route set \$rcR gateway=\$rcGw}}\n\
    /ip route enable [/ip route find where comment~\"^rosc:probe/dish/\" disabled=yes]\n\
    }\n\
    } else={\n\
    /ip route disable [/ip route find where comment~\"^rosc:probe/dish/\" disabled=no]\n\
    :local rcIp \$\"lease-address\"\n\
    :if ([:len \$rcIp] > 0 && [:len [/ip route find where comment~\"^rosc:default/(office-fibre|cable|modem|line|mobile|vpn)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }"
:if ([:len [/ip dhcp-client find where comment="rosc:wan/dish" add-default-route=no dhcp-options="rosc-hostname-dish,clientid" disabled=no interface=ether2-dish script=$rcText use-peer-dns=no use-peer-ntp=no]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-client find where interface=ether2-dish]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-client find where comment="rosc:wan/dish"]} else={:foreach rcI in=[/ip dhcp-client find where comment="rosc:wan/dish"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-client set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-client add comment="rosc:wan/dish" add-default-route=no dhcp-options=rosc-hostname-dish,clientid disabled=no interface=ether2-dish script=$rcText use-peer-dns=no use-peer-ntp=no} else={/ip dhcp-client set $rcId comment="rosc:wan/dish" add-default-route=no dhcp-options=rosc-hostname-dish,clientid disabled=no interface=ether2-dish script=$rcText use-peer-dns=no use-peer-ntp=no}
}}
:set rcText ":if (\$bound=1) do={\n\
    :if ([:len \$\"gateway-address\"] > 0) do={\n\
    :local rcGw (\$\"gateway-address\" . \"%\" . \$interface)\n\
    :foreach rcR in=[/ip route find where comment~\"^rosc:probe/cable/\"] do={:if ([:tostr [/ip route get \$rcR gateway]] != \$rcGw) do={/ip route set \$rcR gateway=\$rcGw}}\n\
    /ip route enable [/ip route find where comment~\"^rosc:probe/cable/\" disabled=yes]\n\
    }\n\
    } else={\n\
    /ip route disable [/ip route find where comment~\"^rosc:probe/cable/\" disabled=no]\n\
    :local rcIp \$\"lease-address\"\n\
    :if ([:len \$rcIp] > 0 && [:len [/ip route find where comment~\"^rosc:default/(office-fibre|dish|modem|line|mobile|vpn)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }"
:if ([:len [/ip dhcp-client find where comment="rosc:wan/cable" add-default-route=no dhcp-options="hostname,clientid" disabled=no interface=ether3 script=$rcText use-peer-dns=no use-peer-ntp=no]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-client find where interface=ether3]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-client find where comment="rosc:wan/cable"]} else={:foreach rcI in=[/ip dhcp-client find where comment="rosc:wan/cable"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-client set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-client add comment="rosc:wan/cable" add-default-route=no disabled=no interface=ether3 script=$rcText use-peer-dns=no use-peer-ntp=no} else={/ip dhcp-client set $rcId comment="rosc:wan/cable" add-default-route=no dhcp-options=hostname,clientid disabled=no interface=ether3 script=$rcText use-peer-dns=no use-peer-ntp=no}
}}
:set rcText ":if (\$bound=1) do={\n\
    :if ([:len \$\"gateway-address\"] > 0) do={\n\
    :local rcGw (\$\"gateway-address\" . \"%\" . \$interface)\n\
    :foreach rcR in=[/ip route find where comment~\"^rosc:probe/modem/\"] do={:if ([:tostr [/ip route get \$rcR gateway]] != \$rcGw) do={/ip route set \$rcR gateway=\$rcGw}}\n\
    /ip route enable [/ip route find where comment~\"^rosc:probe/modem/\" disabled=yes]\n\
    }\n\
    } else={\n\
    /ip route disable [/ip route find where comment~\"^rosc:probe/modem/\" disabled=no]\n\
    :local rcIp \$\"lease-address\"\n\
    :if ([:len \$rcIp] > 0 && [:len [/ip route find where comment~\"^rosc:default/(office-fibre|dish|cable|line|mobile|vpn)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }"
:if ([:len [/ip dhcp-client find where comment="rosc:wan/modem" add-default-route=no dhcp-options="hostname,clientid" disabled=no interface=ether4-modem script=$rcText use-peer-dns=no use-peer-ntp=no]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ip dhcp-client find where interface=ether4-modem]
:if ([:len $rcId] = 0) do={:set rcId [/ip dhcp-client find where comment="rosc:wan/modem"]} else={:foreach rcI in=[/ip dhcp-client find where comment="rosc:wan/modem"] do={:if ($rcI != [:pick $rcId 0]) do={/ip dhcp-client set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ip dhcp-client add comment="rosc:wan/modem" add-default-route=no disabled=no interface=ether4-modem script=$rcText use-peer-dns=no use-peer-ntp=no} else={/ip dhcp-client set $rcId comment="rosc:wan/modem" add-default-route=no dhcp-options=hostname,clientid disabled=no interface=ether4-modem script=$rcText use-peer-dns=no use-peer-ntp=no}
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
    :if ([:typeof \$rcAt] = \"num\") do={:if ([:pick \$rcG \$rcAt [:len \$rcG]] = \"%ether3\") do={:set rcGw \$rcG}}\n\
    }\n\
    :if (\$rcGw = \"\") do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    }\n\
    :if (\$rcGw != \"\") do={\n\
    :foreach rcR in=[/ipv6 route find where comment~\"^rosc:probe6/cable/\"] do={:if ([:tostr [/ipv6 route get \$rcR gateway]] != \$rcGw) do={/ipv6 route set \$rcR gateway=\$rcGw}}\n\
    /ipv6 route enable [/ipv6 route find where comment~\"^rosc:probe6/cable/\" disabled=yes]\n\
    }\n\
    :if (\$rcValid = 0) do={\n\
    /ipv6 route disable [/ipv6 route find where comment~\"^rosc:probe6/cable/\" disabled=no]\n\
    }\n\
    :if ([:len [/system script find where name=\"rosc-lan6\"]] > 0) do={/system script run rosc-lan6}"
:if ([:len [/ipv6 dhcp-client find where comment="rosc:wan6/cable" add-default-route=yes default-route-distance=203 disabled=no interface=ether3 pool-name="cable-pd" pool-prefix-length=64 prefix-hint=::/60 request="address,prefix" script=$rcText use-peer-dns=no]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 dhcp-client find where interface=ether3]
:if ([:len $rcId] = 0) do={:set rcId [/ipv6 dhcp-client find where comment="rosc:wan6/cable"]} else={:foreach rcI in=[/ipv6 dhcp-client find where comment="rosc:wan6/cable"] do={:if ($rcI != [:pick $rcId 0]) do={/ipv6 dhcp-client set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ipv6 dhcp-client add comment="rosc:wan6/cable" add-default-route=yes default-route-distance=203 disabled=no interface=ether3 pool-name=cable-pd pool-prefix-length=64 prefix-hint=::/60 request=address,prefix script=$rcText use-peer-dns=no} else={/ipv6 dhcp-client set $rcId comment="rosc:wan6/cable" add-default-route=yes default-route-distance=203 disabled=no interface=ether3 pool-name=cable-pd pool-prefix-length=64 prefix-hint=::/60 request=address,prefix script=$rcText use-peer-dns=no}
}}

# --- Prefixes that providers route here
:foreach rcI in=[/ipv6 pool find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ipv6 pool get $rcI comment]
:if ([:pick [/ipv6 pool find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 pool remove $rcI
}}
}
:if ([:len [/ipv6 pool find where comment="rosc:wan6/office-fibre" name="office-fibre-pd" prefix=2001:db8:100::/48 prefix-length=64]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 pool find where name="office-fibre-pd"]
:if ([:len $rcId] = 0) do={:set rcId [/ipv6 pool find where comment="rosc:wan6/office-fibre"]} else={:foreach rcI in=[/ipv6 pool find where comment="rosc:wan6/office-fibre"] do={:if ($rcI != [:pick $rcId 0]) do={/ipv6 pool set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ipv6 pool add comment="rosc:wan6/office-fibre" name=office-fibre-pd prefix=2001:db8:100::/48 prefix-length=64} else={/ipv6 pool set $rcId comment="rosc:wan6/office-fibre" name=office-fibre-pd prefix=2001:db8:100::/48 prefix-length=64}
}}

# --- IPv6 addresses: each WAN's own, and each LAN's in the prefix of every WAN
:foreach rcI in=[/ipv6 address find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ipv6 address get $rcI comment]
:if ([:pick [/ipv6 address find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 address remove $rcI
}}
}
:if ([:len [/ipv6 address find where comment="rosc:wan6/office-fibre" address="2001:db8:ff::2/64" advertise=no disabled=no from-pool="" interface=wan-fibre]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 address find where comment="rosc:wan6/office-fibre"]
:if ([:len $rcId] = 0) do={/ipv6 address add comment="rosc:wan6/office-fibre" address=2001:db8:ff::2/64 advertise=no interface=wan-fibre} else={/ipv6 address set $rcId comment="rosc:wan6/office-fibre" address=2001:db8:ff::2/64 advertise=no disabled=no from-pool="" interface=wan-fibre}
}}
:if ([:len [/ipv6 address find where comment="rosc:lan6/home/office-fibre" advertise=no from-pool="office-fibre-pd" interface=bridge-home]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 address find where comment="rosc:lan6/home/office-fibre"]
:if ([:len $rcId] = 0) do={/ipv6 address add comment="rosc:lan6/home/office-fibre" address=::1/64 advertise=no disabled=no from-pool=office-fibre-pd interface=bridge-home} else={/ipv6 address set $rcId comment="rosc:lan6/home/office-fibre" advertise=no from-pool=office-fibre-pd interface=bridge-home}
}}
:if ([:len [/ipv6 address find where comment="rosc:lan6/home/cable" advertise=no from-pool="cable-pd" interface=bridge-home]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 address find where comment="rosc:lan6/home/cable"]
:if ([:len $rcId] = 0) do={/ipv6 address add comment="rosc:lan6/home/cable" address=::1/64 advertise=no disabled=no from-pool=cable-pd interface=bridge-home} else={/ipv6 address set $rcId comment="rosc:lan6/home/cable" advertise=no from-pool=cable-pd interface=bridge-home}
}}
:if ([:len [/ipv6 address find where comment="rosc:lan6/guests" address="fd5a:1c2e:77f0:20::1/64" advertise=yes disabled=no from-pool="" interface=bridge-guests]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 address find where comment="rosc:lan6/guests"]
:if ([:len $rcId] = 0) do={/ipv6 address add comment="rosc:lan6/guests" address=fd5a:1c2e:77f0:20::1/64 advertise=yes interface=bridge-guests} else={/ipv6 address set $rcId comment="rosc:lan6/guests" address=fd5a:1c2e:77f0:20::1/64 advertise=yes disabled=no from-pool="" interface=bridge-guests}
}}

# --- Router advertisements: each LAN's, and no WAN is told that this is a router
:foreach rcI in=[/ipv6 nd find where comment~"^rosc:"] do={
:local rcTag [/ipv6 nd get $rcI comment]
:if ([:pick [/ipv6 nd find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 nd remove $rcI
}}
}
:if ([:len [/ipv6 nd find where comment="rosc:wan6/office-fibre" advertise-dns=no disabled=no dns="" interface=wan-fibre]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 nd find where interface=wan-fibre]
:if ([:len $rcId] = 0) do={:set rcId [/ipv6 nd find where comment="rosc:wan6/office-fibre"]} else={:foreach rcI in=[/ipv6 nd find where comment="rosc:wan6/office-fibre"] do={:if ($rcI != [:pick $rcId 0]) do={/ipv6 nd set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ipv6 nd add comment="rosc:wan6/office-fibre" advertise-dns=no disabled=no interface=wan-fibre ra-lifetime=none} else={/ipv6 nd set $rcId comment="rosc:wan6/office-fibre" advertise-dns=no disabled=no !dns interface=wan-fibre ra-interval=3m20s-10m ra-lifetime=none}
}}
:if ([:len [/ipv6 nd find where comment="rosc:wan6/cable" advertise-dns=no disabled=no dns="" interface=ether3]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 nd find where interface=ether3]
:if ([:len $rcId] = 0) do={:set rcId [/ipv6 nd find where comment="rosc:wan6/cable"]} else={:foreach rcI in=[/ipv6 nd find where comment="rosc:wan6/cable"] do={:if ($rcI != [:pick $rcId 0]) do={/ipv6 nd set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ipv6 nd add comment="rosc:wan6/cable" advertise-dns=no disabled=no interface=ether3 ra-lifetime=none} else={/ipv6 nd set $rcId comment="rosc:wan6/cable" advertise-dns=no disabled=no !dns interface=ether3 ra-interval=3m20s-10m ra-lifetime=none}
}}
:if ([:len [/ipv6 nd find where comment="rosc:lan6/home" advertise-dns=no disabled=no dns="" interface=bridge-home]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 nd find where interface=bridge-home]
:if ([:len $rcId] = 0) do={:set rcId [/ipv6 nd find where comment="rosc:lan6/home"]} else={:foreach rcI in=[/ipv6 nd find where comment="rosc:lan6/home"] do={:if ($rcI != [:pick $rcId 0]) do={/ipv6 nd set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ipv6 nd add comment="rosc:lan6/home" advertise-dns=no disabled=no interface=bridge-home ra-interval=30s-1m30s ra-lifetime=30m} else={/ipv6 nd set $rcId comment="rosc:lan6/home" advertise-dns=no disabled=no !dns interface=bridge-home ra-interval=30s-1m30s ra-lifetime=30m}
}}
:if ([:len [/ipv6 nd find where comment="rosc:lan6/guests" advertise-dns=yes disabled=no dns=fd5a:1c2e:77f0:20::1 interface=bridge-guests]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 nd find where interface=bridge-guests]
:if ([:len $rcId] = 0) do={:set rcId [/ipv6 nd find where comment="rosc:lan6/guests"]} else={:foreach rcI in=[/ipv6 nd find where comment="rosc:lan6/guests"] do={:if ($rcI != [:pick $rcId 0]) do={/ipv6 nd set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/ipv6 nd add comment="rosc:lan6/guests" advertise-dns=yes disabled=no dns=fd5a:1c2e:77f0:20::1 interface=bridge-guests ra-interval=30s-1m30s ra-lifetime=30m} else={/ipv6 nd set $rcId comment="rosc:lan6/guests" advertise-dns=yes disabled=no dns=fd5a:1c2e:77f0:20::1 interface=bridge-guests ra-interval=30s-1m30s ra-lifetime=30m}
}}

# --- Prefixes that the LANs announce: the best WAN's is preferred, the others are deprecated
:foreach rcI in=[/ipv6 nd prefix find where !dynamic comment~"^rosc:"] do={
:local rcTag [/ipv6 nd prefix get $rcI comment]
:if ([:pick [/ipv6 nd prefix find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 nd prefix remove $rcI
}}
}
:if ([:len [/ipv6 nd prefix find where comment="rosc:lan6/home/office-fibre" interface=bridge-home]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 nd prefix find where comment="rosc:lan6/home/office-fibre"]
:if ([:len $rcId] = 0) do={/ipv6 nd prefix add comment="rosc:lan6/home/office-fibre" disabled=yes interface=bridge-home preferred-lifetime=0s prefix=2001:db8:0:1::/64 valid-lifetime=30m} else={/ipv6 nd prefix set $rcId comment="rosc:lan6/home/office-fibre" interface=bridge-home valid-lifetime=30m}
}}
:if ([:len [/ipv6 nd prefix find where comment="rosc:lan6/home/cable" interface=bridge-home]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/ipv6 nd prefix find where comment="rosc:lan6/home/cable"]
:if ([:len $rcId] = 0) do={/ipv6 nd prefix add comment="rosc:lan6/home/cable" disabled=yes interface=bridge-home preferred-lifetime=0s prefix=2001:db8:0:2::/64 valid-lifetime=30m} else={/ipv6 nd prefix set $rcId comment="rosc:lan6/home/cable" interface=bridge-home valid-lifetime=30m}
}}

# --- Where messages for others go
:foreach rcI in=[/system logging action find where comment~"^rosc:"] do={
:local rcTag [/system logging action get $rcI comment]
:if ([:pick [/system logging action find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/system logging action remove $rcI
}}
}
:if ([:len [/system logging action find where comment="rosc:notify/syslog" name="roscsyslog" remote=192.168.88.9 remote-log-format=syslog remote-port=514 target=remote]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system logging action find where name="roscsyslog"]
:if ([:len $rcId] = 0) do={:set rcId [/system logging action find where comment="rosc:notify/syslog"]} else={:foreach rcI in=[/system logging action find where comment="rosc:notify/syslog"] do={:if ($rcI != [:pick $rcId 0]) do={/system logging action set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system logging action add comment="rosc:notify/syslog" name=roscsyslog remote=192.168.88.9 remote-log-format=syslog remote-port=514 target=remote} else={/system logging action set $rcId comment="rosc:notify/syslog" name=roscsyslog remote=192.168.88.9 remote-log-format=syslog remote-port=514 target=remote}
}}

# --- Which messages go there
:if ([:len [/system logging find where action="roscsyslog" prefix="every-key" topics="script,error"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system logging find where action="roscsyslog"]
:if ([:len $rcId] = 0) do={/system logging add action=roscsyslog prefix=every-key topics=script,error} else={/system logging set $rcId action=roscsyslog prefix=every-key topics=script,error}
}}

# --- The mail account of the router
:if (([:tostr [/tool e-mail get certificate-verification]] != "yes-without-crl") || ([:tostr [/tool e-mail get from]] != "router@example.com") || ([:tostr [/tool e-mail get password]] != "secret of SMTP_PASSWORD") || ([:tostr [/tool e-mail get port]] != "587") || ([:tostr [/tool e-mail get server]] != "smtp.example.com") || ([:tostr [/tool e-mail get tls]] != "starttls") || ([:tostr [/tool e-mail get user]] != "router@example.com")) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/tool e-mail set certificate-verification=yes-without-crl from=router@example.com password="secret of SMTP_PASSWORD" port=587 server=smtp.example.com tls=starttls user=router@example.com
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
    :if (\$rcBest = \"\" && [:len [/ipv6 route find where comment~\"^rosc:reply6/office-fibre/\" active]] > 0) do={:set rcBest \"rosc:lan6/home/office-fibre\"}\n\
    :if (\$rcBest = \"\" && [:len [/ipv6 route find where comment~\"^rosc:reply6/cable/\" active]] > 0) do={:set rcBest \"rosc:lan6/home/cable\"}\n\
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
    /tool fetch url=\"https://api.telegram.org/botsecret%20of%20TG_TOKEN/sendMessage\" http-method=post http-header-field=\"Content-Type: application/json\" http-data=(\"{\\\"chat_id\\\":\\\"-100123\\\",\\\"text\\\":\\\"every-key: \" . \$rcText . \"\\\"}\") check-certificate=\$rcCheck output=none duration=30s\n\
    } delay=10 max=6 on-error={:log warning \"rosc: telegram was not told: \$rcText\"}\n\
    :retry command={\n\
    /tool fetch url=\"https://hooks.example.com/x\" http-method=post http-header-field=\"Content-Type: application/json,Authorization: secret of HOOK,X-Priority: high\" http-data=(\"{\\\"site\\\":\\\"every-key\\\",\\\"wan\\\":\\\"\" . \$rcName . \"\\\",\\\"state\\\":\\\"\" . \$rcState . \"\\\",\\\"text\\\":\\\"\" . \$rcText . \"\\\"}\") check-certificate=\$rcCheck output=none duration=30s\n\
    } delay=10 max=6 on-error={:log warning \"rosc: the webhook was not told: \$rcText\"}\n\
    :retry command={\n\
    /tool fetch url=\"https://ntfy.sh/every-key-7f3a\" http-method=post http-header-field=\"Content-Type: text/plain,Authorization: Bearer secret of NTFY_TOKEN,Title: every-key\" http-data=\$rcText check-certificate=\$rcCheck output=none duration=30s\n\
    } delay=10 max=6 on-error={:log warning \"rosc: ntfy was not told: \$rcText\"}\n\
    :local rcDone do={\n\
    :local rcWait 0\n\
    :local rcIs \"\"\n\
    :local rcAsk [:parse \":return [:tostr [/tool e-mail get last-status]]\"]\n\
    :do {\n\
    :set rcIs [\$rcAsk]\n\
    :while (\$rcIs = \"in-progress\" && \$rcWait < 60) do={:delay 1s; :set rcWait (\$rcWait + 1); :set rcIs [\$rcAsk]}\n\
    } on-error={}\n\
    :return \$rcIs\n\
    }\n\
    :retry command={\n\
    :local rcIs [\$rcDone]\n\
    /tool e-mail send to=\"ops@example.com,owner@example.com\" subject=(\"every-key: \" . \$rcText) body=(\"every-key: \" . \$rcText)\n\
    :set rcIs [\$rcDone]\n\
    :if (\$rcIs = \"failed\") do={:error \"rosc: the mail was not taken\"}\n\
    } delay=10 max=6 on-error={:log warning \"rosc: e-mail was not told: \$rcText\"}\n\
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
    :local rcLook (\$rcUse->\"cable/look\")\n\
    :if ([:typeof \$rcLook] != \"time\") do={:set rcLook (\$rcTime - 1m)}\n\
    :if ((\$rcTime - \$rcLook) >= 1m) do={\n\
    :set (\$rcUse->\"cable/look\") \$rcTime\n\
    :if ([:len [/ip route find where comment~\"^rosc:default/cable/\" routing-table=main active]] > 0 || [:len [/ipv6 route find where comment~\"^rosc:default6/cable/\" routing-table=main active]] > 0) do={\n\
    :set (\$rcUse->\"cable/away\") \"\"\n\
    :if ([:typeof (\$rcUse->\"cable/since\")] != \"time\") do={:set (\$rcUse->\"cable/since\") \$rcTime; :set (\$rcUse->\"cable/told\") \"no\"}\n\
    :if ((\$rcUse->\"cable/told\") != \"yes\" && (\$rcTime - (\$rcUse->\"cable/since\")) >= 1h) do={\n\
    :set (\$rcUse->\"cable/told\") \"yes\"\n\
    :log error \"rosc: WAN cable is metered and has carried the site for 1h\"\n\
    :global rcOut\n\
    :if ([:typeof \$rcOut] != \"array\") do={:set rcOut [:toarray \"\"]}\n\
    :set rcOut (\$rcOut, \"cable|metered|WAN cable is metered and has carried the site for 1h\")\n\
    /system script run rosc-notify\n\
    }\n\
    } else={\n\
    :if ([:typeof (\$rcUse->\"cable/away\")] != \"time\") do={:set (\$rcUse->\"cable/away\") \$rcTime}\n\
    :if ((\$rcTime - (\$rcUse->\"cable/away\")) >= 1m) do={:set (\$rcUse->\"cable/since\") \"\"}\n\
    }\n\
    }"
:if ([:len [/system script find where comment="rosc:use/cable" dont-require-permissions=no name="rosc-use-cable" source=$rcText]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-use-cable"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:use/cable"]} else={:foreach rcI in=[/system script find where comment="rosc:use/cable"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:use/cable" name=rosc-use-cable policy=read,write,test source=$rcText} else={/system script set $rcId comment="rosc:use/cable" dont-require-permissions=no name=rosc-use-cable policy=read,write,test source=$rcText}
}}
:set rcText ":global rcUse\n\
    :if ([:typeof \$rcUse] != \"array\") do={:set rcUse [:toarray \"\"]}\n\
    :local rcTime [/system resource get uptime]\n\
    :local rcLook (\$rcUse->\"modem/look\")\n\
    :if ([:typeof \$rcLook] != \"time\") do={:set rcLook (\$rcTime - 1m)}\n\
    :if ((\$rcTime - \$rcLook) >= 1m) do={\n\
    :set (\$rcUse->\"modem/look\") \$rcTime\n\
    :local rcBytes \"\"\n\
    :foreach rcI in=[/interface find where name=\"ether4-modem\"] do={:set rcBytes ([/interface get \$rcI rx-byte] + [/interface get \$rcI tx-byte])}\n\
    :if ([:typeof \$rcBytes] = \"num\") do={\n\
    :if ([:typeof (\$rcUse->\"modem/used\")] != \"num\") do={\n\
    :local rcKept \"#0,0,0\"\n\
    :foreach rcI in=[/system script find where name=\"rosc-data-modem\"] do={:set rcKept [:tostr [/system script get \$rcI source]]}\n\
    :set rcKept [:toarray [:pick \$rcKept 1 [:len \$rcKept]]]\n\
    :local rcAt 0\n\
    :foreach rcKey in={\"month\";\"used\";\"level\"} do={\n\
    :local rcNum 0\n\
    :if (\$rcAt < [:len \$rcKept]) do={:set rcNum [:tonum [:pick \$rcKept \$rcAt]]}\n\
    :if ([:typeof \$rcNum] != \"num\") do={:set rcNum 0}\n\
    :set (\$rcUse->(\"modem/\" . \$rcKey)) \$rcNum\n\
    :set rcAt (\$rcAt + 1)\n\
    }\n\
    :set (\$rcUse->\"modem/kept\") (\$rcUse->\"modem/used\")\n\
    :set (\$rcUse->\"modem/seen\") \$rcBytes\n\
    :if (\$rcTime < 10m) do={:set (\$rcUse->\"modem/seen\") 0}\n\
    }\n\
    :local rcGrown (\$rcBytes - (\$rcUse->\"modem/seen\"))\n\
    :if (\$rcGrown < 0) do={:set rcGrown \$rcBytes}\n\
    :set (\$rcUse->\"modem/seen\") \$rcBytes\n\
    :local rcUsed ((\$rcUse->\"modem/used\") + \$rcGrown)\n\
    :local rcMonth (\$rcUse->\"modem/month\")\n\
    :local rcDate [:tostr [/system clock get date]]\n\
    :local rcYear [:tonum [:pick \$rcDate 0 4]]\n\
    :if ([:typeof \$rcYear] != \"num\") do={:set rcYear 0}\n\
    :if (\$rcYear >= 2024) do={\n\
    :local rcTo (((\$rcYear * 12) + [:tonum (\"1\" . [:pick \$rcDate 5 7])]) - 101)\n\
    :if ([:tonum (\"1\" . [:pick \$rcDate 8 10])] < 115) do={:set rcTo (\$rcTo - 1)}\n\
    :if (\$rcMonth = 0 || \$rcTo < (\$rcMonth - 1)) do={:set rcMonth \$rcTo}\n\
    :if (\$rcTo > \$rcMonth) do={:set rcMonth \$rcTo; :set rcUsed 0}\n\
    }\n\
    :set (\$rcUse->\"modem/month\") \$rcMonth\n\
    :set (\$rcUse->\"modem/used\") \$rcUsed\n\
    :local rcWas (\$rcUse->\"modem/level\")\n\
    :local rcLevel 0\n\
    :if (\$rcUsed >= 40000000000) do={:set rcLevel 1}\n\
    :if (\$rcUsed >= 50000000000) do={:set rcLevel 2}\n\
    :set (\$rcUse->\"modem/level\") \$rcLevel\n\
    :local rcFar (\$rcUsed - (\$rcUse->\"modem/kept\"))\n\
    :if (\$rcFar < 0) do={:set rcFar (0 - \$rcFar)}\n\
    :if (\$rcLevel != \$rcWas || \$rcFar >= 500000000) do={\n\
    :set (\$rcUse->\"modem/kept\") \$rcUsed\n\
    :do {/system script set [/system script find where name=\"rosc-data-modem\"] source=\"#\$rcMonth,\$rcUsed,\$rcLevel\"} on-error={:log warning \"rosc: the data that WAN modem has used cannot be kept\"}\n\
    }\n\
    :if (\$rcLevel < 2) do={/ip route enable [/ip route find where comment~\"^rosc:(default|under)/modem/\" routing-table=main disabled=yes]}\n\
    :if (\$rcLevel < 2 && \$rcWas = 2) do={\n\
    :delay 1s\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/modem/\" active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=wan-fibre] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/office-fibre/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=ether2-dish] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/dish/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=ether3] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/cable/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=pppoe-line] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/line/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=lte1] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/mobile/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-mobile\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=wg-vpn] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/vpn/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-vpn\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    :local rcNow \"up\"\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && ((\$rcNow = \"up\" && [:len [/ip route find where comment~\"^rosc:(default|reply)/modem/\" active]] = 0) || (\$rcNow = \"down\" && [:len [/ip route find where comment~\"^rosc:(default|reply)/modem/\" active]] > 0))) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :foreach rcC in=[/ip firewall connection find where protocol=udp src-address~\":(13231|51821)\\\$\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    :if (\$rcNow = \"down\") do={\n\
    :foreach rcA in=[/ip address find where interface=ether4-modem] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :foreach rcC in=[/ip firewall connection find where protocol=udp dst-address~\"^\$rcIp:13231\\\$\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    }\n\
    :if (\$rcLevel = 1 && \$rcWas < 1) do={\n\
    :log error \"rosc: WAN modem has used 80% of its 50GB\"\n\
    :global rcOut\n\
    :if ([:typeof \$rcOut] != \"array\") do={:set rcOut [:toarray \"\"]}\n\
    :set rcOut (\$rcOut, \"modem|data-warning|WAN modem has used 80% of its 50GB\")\n\
    /system script run rosc-notify\n\
    }\n\
    :if (\$rcLevel = 2 && \$rcWas < 2) do={\n\
    :log error \"rosc: WAN modem has used all of its 50GB and carries only what is pinned to it\"\n\
    :global rcOut\n\
    :if ([:typeof \$rcOut] != \"array\") do={:set rcOut [:toarray \"\"]}\n\
    :set rcOut (\$rcOut, \"modem|data-limit|WAN modem has used all of its 50GB and carries only what is pinned to it\")\n\
    /system script run rosc-notify\n\
    }\n\
    :if (\$rcLevel < 2 && \$rcWas = 2) do={\n\
    :log error \"rosc: WAN modem has data again and is used\"\n\
    :global rcOut\n\
    :if ([:typeof \$rcOut] != \"array\") do={:set rcOut [:toarray \"\"]}\n\
    :set rcOut (\$rcOut, \"modem|data-reset|WAN modem has data again and is used\")\n\
    /system script run rosc-notify\n\
    }\n\
    :if (\$rcLevel = 2) do={/ip route disable [/ip route find where comment~\"^rosc:(default|under)/modem/\" routing-table=main disabled=no]}\n\
    :if (\$rcLevel = 2 && \$rcWas < 2) do={\n\
    :delay 1s\n\
    :if ([:len [/ip route find where comment~\"^rosc:default/(office-fibre|dish|cable|line|mobile|vpn)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=ether4-modem] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    }\n\
    :if ([:len [/ip route find where comment~\"^rosc:default/modem/\" routing-table=main active]] > 0) do={\n\
    :set (\$rcUse->\"modem/away\") \"\"\n\
    :if ([:typeof (\$rcUse->\"modem/since\")] != \"time\") do={:set (\$rcUse->\"modem/since\") \$rcTime; :set (\$rcUse->\"modem/told\") \"no\"}\n\
    :if ((\$rcUse->\"modem/told\") != \"yes\" && (\$rcTime - (\$rcUse->\"modem/since\")) >= 1h) do={\n\
    :set (\$rcUse->\"modem/told\") \"yes\"\n\
    :log error \"rosc: WAN modem is metered and has carried the site for 1h\"\n\
    :global rcOut\n\
    :if ([:typeof \$rcOut] != \"array\") do={:set rcOut [:toarray \"\"]}\n\
    :set rcOut (\$rcOut, \"modem|metered|WAN modem is metered and has carried the site for 1h\")\n\
    /system script run rosc-notify\n\
    }\n\
    } else={\n\
    :if ([:typeof (\$rcUse->\"modem/away\")] != \"time\") do={:set (\$rcUse->\"modem/away\") \$rcTime}\n\
    :if ((\$rcTime - (\$rcUse->\"modem/away\")) >= 1m) do={:set (\$rcUse->\"modem/since\") \"\"}\n\
    }\n\
    }"
:if ([:len [/system script find where comment="rosc:use/modem" dont-require-permissions=no name="rosc-use-modem" source=$rcText]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-use-modem"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:use/modem"]} else={:foreach rcI in=[/system script find where comment="rosc:use/modem"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:use/modem" name=rosc-use-modem policy=read,write,test source=$rcText} else={/system script set $rcId comment="rosc:use/modem" dont-require-permissions=no name=rosc-use-modem policy=read,write,test source=$rcText}
}}
:if ([:len [/system script find where comment="rosc:data/modem" dont-require-permissions=no name="rosc-data-modem"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-data-modem"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:data/modem"]} else={:foreach rcI in=[/system script find where comment="rosc:data/modem"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:data/modem" name=rosc-data-modem policy=read source="#0,0,0"} else={/system script set $rcId comment="rosc:data/modem" dont-require-permissions=no name=rosc-data-modem policy=read}
}}
:set rcText ":global rcUse\n\
    :if ([:typeof \$rcUse] != \"array\") do={:set rcUse [:toarray \"\"]}\n\
    :local rcTime [/system resource get uptime]\n\
    :local rcLook (\$rcUse->\"line/look\")\n\
    :if ([:typeof \$rcLook] != \"time\") do={:set rcLook (\$rcTime - 1m)}\n\
    :if ((\$rcTime - \$rcLook) >= 1m) do={\n\
    :set (\$rcUse->\"line/look\") \$rcTime\n\
    :if ([:len [/ip route find where comment~\"^rosc:default/line/\" routing-table=main active]] > 0) do={\n\
    :set (\$rcUse->\"line/away\") \"\"\n\
    :if ([:typeof (\$rcUse->\"line/since\")] != \"time\") do={:set (\$rcUse->\"line/since\") \$rcTime; :set (\$rcUse->\"line/told\") \"no\"}\n\
    :if ((\$rcUse->\"line/told\") != \"yes\" && (\$rcTime - (\$rcUse->\"line/since\")) >= 1h) do={\n\
    :set (\$rcUse->\"line/told\") \"yes\"\n\
    :log error \"rosc: WAN line is metered and has carried the site for 1h\"\n\
    :global rcOut\n\
    :if ([:typeof \$rcOut] != \"array\") do={:set rcOut [:toarray \"\"]}\n\
    :set rcOut (\$rcOut, \"line|metered|WAN line is metered and has carried the site for 1h\")\n\
    /system script run rosc-notify\n\
    }\n\
    } else={\n\
    :if ([:typeof (\$rcUse->\"line/away\")] != \"time\") do={:set (\$rcUse->\"line/away\") \$rcTime}\n\
    :if ((\$rcTime - (\$rcUse->\"line/away\")) >= 1m) do={:set (\$rcUse->\"line/since\") \"\"}\n\
    }\n\
    }"
:if ([:len [/system script find where comment="rosc:use/line" dont-require-permissions=no name="rosc-use-line" source=$rcText]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-use-line"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:use/line"]} else={:foreach rcI in=[/system script find where comment="rosc:use/line"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:use/line" name=rosc-use-line policy=read,write,test source=$rcText} else={/system script set $rcId comment="rosc:use/line" dont-require-permissions=no name=rosc-use-line policy=read,write,test source=$rcText}
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
    :if ((\$rcUse->\"mobile/told\") != \"yes\" && (\$rcTime - (\$rcUse->\"mobile/since\")) >= 1h) do={\n\
    :set (\$rcUse->\"mobile/told\") \"yes\"\n\
    :log error \"rosc: WAN mobile is metered and has carried the site for 1h\"\n\
    :global rcOut\n\
    :if ([:typeof \$rcOut] != \"array\") do={:set rcOut [:toarray \"\"]}\n\
    :set rcOut (\$rcOut, \"mobile|metered|WAN mobile is metered and has carried the site for 1h\")\n\
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
:set rcText ":global rcUse\n\
    :if ([:typeof \$rcUse] != \"array\") do={:set rcUse [:toarray \"\"]}\n\
    :local rcTime [/system resource get uptime]\n\
    :local rcLook (\$rcUse->\"vpn/look\")\n\
    :if ([:typeof \$rcLook] != \"time\") do={:set rcLook (\$rcTime - 1m)}\n\
    :if ((\$rcTime - \$rcLook) >= 1m) do={\n\
    :set (\$rcUse->\"vpn/look\") \$rcTime\n\
    :if ([:len [/ip route find where comment~\"^rosc:default/vpn/\" routing-table=main active]] > 0) do={\n\
    :set (\$rcUse->\"vpn/away\") \"\"\n\
    :if ([:typeof (\$rcUse->\"vpn/since\")] != \"time\") do={:set (\$rcUse->\"vpn/since\") \$rcTime; :set (\$rcUse->\"vpn/told\") \"no\"}\n\
    :if ((\$rcUse->\"vpn/told\") != \"yes\" && (\$rcTime - (\$rcUse->\"vpn/since\")) >= 1h) do={\n\
    :set (\$rcUse->\"vpn/told\") \"yes\"\n\
    :log error \"rosc: WAN vpn is metered and has carried the site for 1h\"\n\
    :global rcOut\n\
    :if ([:typeof \$rcOut] != \"array\") do={:set rcOut [:toarray \"\"]}\n\
    :set rcOut (\$rcOut, \"vpn|metered|WAN vpn is metered and has carried the site for 1h\")\n\
    /system script run rosc-notify\n\
    }\n\
    } else={\n\
    :if ([:typeof (\$rcUse->\"vpn/away\")] != \"time\") do={:set (\$rcUse->\"vpn/away\") \$rcTime}\n\
    :if ((\$rcTime - (\$rcUse->\"vpn/away\")) >= 1m) do={:set (\$rcUse->\"vpn/since\") \"\"}\n\
    }\n\
    }"
:if ([:len [/system script find where comment="rosc:use/vpn" dont-require-permissions=no name="rosc-use-vpn" source=$rcText]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-use-vpn"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:use/vpn"]} else={:foreach rcI in=[/system script find where comment="rosc:use/vpn"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:use/vpn" name=rosc-use-vpn policy=read,write,test source=$rcText} else={/system script set $rcId comment="rosc:use/vpn" dont-require-permissions=no name=rosc-use-vpn policy=read,write,test source=$rcText}
}}
:set rcText ":global rcWan\n\
    :if ([:typeof \$rcWan] != \"array\") do={:set rcWan [:toarray \"\"]}\n\
    :local rcWas (\$rcWan->\"office-fibre\")\n\
    :local rcNow \$rcWas\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/office-fibre/\" status=\"up\"]] > 0) do={:set rcNow \"up\"}\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/office-fibre/\" status!=\"down\"]] = 0) do={:set rcNow \"down\"}\n\
    :if (\$rcNow != \$rcWas) do={\n\
    :set (\$rcWan->\"office-fibre\") \$rcNow\n\
    :if (\$rcNow = \"down\") do={:log warning \"rosc: WAN office-fibre is down\"} else={:log info \"rosc: WAN office-fibre is up\"}\n\
    :if ([:typeof \$rcWas] != \"str\" && \$rcNow = \"up\") do={:set (\$rcWan->\"office-fibre/told\") \"up\"}\n\
    :local rcTurn 1\n\
    :if ([:typeof (\$rcWan->\"office-fibre/turn\")] = \"num\") do={:set rcTurn ((\$rcWan->\"office-fibre/turn\") + 1)}\n\
    :set (\$rcWan->\"office-fibre/turn\") \$rcTurn\n\
    :if (\$rcNow = \"down\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/office-fibre/\" active]] > 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/office-fibre/\" active]] = 0 && [:len [/ip route find where comment~\"^rosc:default/(dish|cable|modem|line|mobile|vpn)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=wan-fibre] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    :if (\$rcNow = \"up\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/office-fibre/\" active]] = 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/office-fibre/\" active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=ether2-dish] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/dish/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-dish\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=ether3] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/cable/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-cable\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=ether4-modem] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/modem/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-modem\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=pppoe-line] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/line/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-line\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=lte1] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/mobile/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-mobile\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=wg-vpn] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/vpn/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-vpn\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    }\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && ((\$rcNow = \"up\" && [:len [/ip route find where comment~\"^rosc:(default|reply)/office-fibre/\" active]] = 0) || (\$rcNow = \"down\" && [:len [/ip route find where comment~\"^rosc:(default|reply)/office-fibre/\" active]] > 0))) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :foreach rcC in=[/ip firewall connection find where protocol=udp src-address~\":(13231|51821)\\\$\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    :if (\$rcNow = \"down\") do={\n\
    :foreach rcA in=[/ip address find where interface=wan-fibre] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :foreach rcC in=[/ip firewall connection find where protocol=udp dst-address~\"^\$rcIp:13231\\\$\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :delay 1m\n\
    :if ((\$rcWan->\"office-fibre/turn\") = \$rcTurn && (\$rcWan->\"office-fibre/told\") != \$rcNow) do={\n\
    :set (\$rcWan->\"office-fibre/told\") \$rcNow\n\
    :log error \"rosc: WAN office-fibre has been \$rcNow for 1m\"\n\
    :global rcOut\n\
    :if ([:typeof \$rcOut] != \"array\") do={:set rcOut [:toarray \"\"]}\n\
    :set rcOut (\$rcOut, \"office-fibre|\$rcNow|WAN office-fibre has been \$rcNow for 1m\")\n\
    /system script run rosc-notify\n\
    }\n\
    }"
:if ([:len [/system script find where comment="rosc:wan/office-fibre" dont-require-permissions=no name="rosc-wan-office-fibre" source=$rcText]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-wan-office-fibre"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:wan/office-fibre"]} else={:foreach rcI in=[/system script find where comment="rosc:wan/office-fibre"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:wan/office-fibre" name=rosc-wan-office-fibre policy=read,write,test source=$rcText} else={/system script set $rcId comment="rosc:wan/office-fibre" dont-require-permissions=no name=rosc-wan-office-fibre policy=read,write,test source=$rcText}
}}
:set rcText ":global rcWan\n\
    :if ([:typeof \$rcWan] != \"array\") do={:set rcWan [:toarray \"\"]}\n\
    :local rcWas (\$rcWan->\"dish\")\n\
    :local rcNow \$rcWas\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/dish/\" status=\"up\"]] > 0) do={:set rcNow \"up\"}\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/dish/\" status!=\"down\"]] = 0) do={:set rcNow \"down\"}\n\
    :if (\$rcNow != \$rcWas) do={\n\
    :set (\$rcWan->\"dish\") \$rcNow\n\
    :if (\$rcNow = \"down\") do={:log warning \"rosc: WAN dish is down\"} else={:log info \"rosc: WAN dish is up\"}\n\
    :if ([:typeof \$rcWas] != \"str\" && \$rcNow = \"up\") do={:set (\$rcWan->\"dish/told\") \"up\"}\n\
    :local rcTurn 1\n\
    :if ([:typeof (\$rcWan->\"dish/turn\")] = \"num\") do={:set rcTurn ((\$rcWan->\"dish/turn\") + 1)}\n\
    :set (\$rcWan->\"dish/turn\") \$rcTurn\n\
    :if (\$rcNow = \"down\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/dish/\" active]] > 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/dish/\" active]] = 0 && [:len [/ip route find where comment~\"^rosc:default/(office-fibre|cable|modem|line|mobile|vpn)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=ether2-dish] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    :if (\$rcNow = \"up\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/dish/\" active]] = 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/dish/\" active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=wan-fibre] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/office-fibre/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\" connection-mark=\"from-dish\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=ether3] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/cable/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-cable\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=ether4-modem] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/modem/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-modem\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=pppoe-line] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/line/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-line\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=lte1] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/mobile/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-mobile\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=wg-vpn] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/vpn/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-vpn\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    }\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && ((\$rcNow = \"up\" && [:len [/ip route find where comment~\"^rosc:(default|reply)/dish/\" active]] = 0) || (\$rcNow = \"down\" && [:len [/ip route find where comment~\"^rosc:(default|reply)/dish/\" active]] > 0))) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :foreach rcC in=[/ip firewall connection find where protocol=udp src-address~\":(13231|51821)\\\$\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    :if (\$rcNow = \"down\") do={\n\
    :foreach rcA in=[/ip address find where interface=ether2-dish] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :foreach rcC in=[/ip firewall connection find where protocol=udp dst-address~\"^\$rcIp:13231\\\$\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :delay 1m\n\
    :if ((\$rcWan->\"dish/turn\") = \$rcTurn && (\$rcWan->\"dish/told\") != \$rcNow) do={\n\
    :set (\$rcWan->\"dish/told\") \$rcNow\n\
    :log error \"rosc: WAN dish has been \$rcNow for 1m\"\n\
    :global rcOut\n\
    :if ([:typeof \$rcOut] != \"array\") do={:set rcOut [:toarray \"\"]}\n\
    :set rcOut (\$rcOut, \"dish|\$rcNow|WAN dish has been \$rcNow for 1m\")\n\
    /system script run rosc-notify\n\
    }\n\
    }"
:if ([:len [/system script find where comment="rosc:wan/dish" dont-require-permissions=no name="rosc-wan-dish" source=$rcText]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-wan-dish"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:wan/dish"]} else={:foreach rcI in=[/system script find where comment="rosc:wan/dish"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:wan/dish" name=rosc-wan-dish policy=read,write,test source=$rcText} else={/system script set $rcId comment="rosc:wan/dish" dont-require-permissions=no name=rosc-wan-dish policy=read,write,test source=$rcText}
}}
:set rcText ":global rcWan\n\
    :if ([:typeof \$rcWan] != \"array\") do={:set rcWan [:toarray \"\"]}\n\
    :local rcWas (\$rcWan->\"cable\")\n\
    :local rcNow \$rcWas\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/cable/\" status=\"up\"]] > 0) do={:set rcNow \"up\"}\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/cable/\" status!=\"down\"]] = 0) do={:set rcNow \"down\"}\n\
    :if (\$rcNow != \$rcWas) do={\n\
    :set (\$rcWan->\"cable\") \$rcNow\n\
    :if (\$rcNow = \"down\") do={:log warning \"rosc: WAN cable is down\"} else={:log info \"rosc: WAN cable is up\"}\n\
    :if ([:typeof \$rcWas] != \"str\" && \$rcNow = \"up\") do={:set (\$rcWan->\"cable/told\") \"up\"}\n\
    :local rcTurn 1\n\
    :if ([:typeof (\$rcWan->\"cable/turn\")] = \"num\") do={:set rcTurn ((\$rcWan->\"cable/turn\") + 1)}\n\
    :set (\$rcWan->\"cable/turn\") \$rcTurn\n\
    :if (\$rcNow = \"down\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/cable/\" active]] > 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/cable/\" active]] = 0 && [:len [/ip route find where comment~\"^rosc:default/(office-fibre|dish|modem|line|mobile|vpn)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=ether3] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    :if (\$rcNow = \"up\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/cable/\" active]] = 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/cable/\" active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=wan-fibre] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/office-fibre/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=ether2-dish] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/dish/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=ether4-modem] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/modem/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-modem\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=pppoe-line] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/line/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=lte1] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/mobile/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-mobile\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=wg-vpn] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/vpn/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-vpn\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    }\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && ((\$rcNow = \"up\" && [:len [/ip route find where comment~\"^rosc:(default|reply)/cable/\" active]] = 0) || (\$rcNow = \"down\" && [:len [/ip route find where comment~\"^rosc:(default|reply)/cable/\" active]] > 0))) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :foreach rcC in=[/ip firewall connection find where protocol=udp src-address~\":(13231|51821)\\\$\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    :if (\$rcNow = \"down\") do={\n\
    :foreach rcA in=[/ip address find where interface=ether3] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :foreach rcC in=[/ip firewall connection find where protocol=udp dst-address~\"^\$rcIp:13231\\\$\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :delay 1m\n\
    :if ((\$rcWan->\"cable/turn\") = \$rcTurn && (\$rcWan->\"cable/told\") != \$rcNow) do={\n\
    :set (\$rcWan->\"cable/told\") \$rcNow\n\
    :log error \"rosc: WAN cable has been \$rcNow for 1m\"\n\
    :global rcOut\n\
    :if ([:typeof \$rcOut] != \"array\") do={:set rcOut [:toarray \"\"]}\n\
    :set rcOut (\$rcOut, \"cable|\$rcNow|WAN cable has been \$rcNow for 1m\")\n\
    /system script run rosc-notify\n\
    }\n\
    }"
:if ([:len [/system script find where comment="rosc:wan/cable" dont-require-permissions=no name="rosc-wan-cable" source=$rcText]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-wan-cable"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:wan/cable"]} else={:foreach rcI in=[/system script find where comment="rosc:wan/cable"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:wan/cable" name=rosc-wan-cable policy=read,write,test source=$rcText} else={/system script set $rcId comment="rosc:wan/cable" dont-require-permissions=no name=rosc-wan-cable policy=read,write,test source=$rcText}
}}
:set rcText ":global rcWan\n\
    :if ([:typeof \$rcWan] != \"array\") do={:set rcWan [:toarray \"\"]}\n\
    :local rcWas (\$rcWan->\"modem\")\n\
    :local rcNow \$rcWas\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/modem/\" status=\"up\"]] > 0) do={:set rcNow \"up\"}\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/modem/\" status!=\"down\"]] = 0) do={:set rcNow \"down\"}\n\
    :if (\$rcNow != \$rcWas) do={\n\
    :set (\$rcWan->\"modem\") \$rcNow\n\
    :if (\$rcNow = \"down\") do={:log warning \"rosc: WAN modem is down\"} else={:log info \"rosc: WAN modem is up\"}\n\
    :if ([:typeof \$rcWas] != \"str\" && \$rcNow = \"up\") do={:set (\$rcWan->\"modem/told\") \"up\"}\n\
    :local rcTurn 1\n\
    :if ([:typeof (\$rcWan->\"modem/turn\")] = \"num\") do={:set rcTurn ((\$rcWan->\"modem/turn\") + 1)}\n\
    :set (\$rcWan->\"modem/turn\") \$rcTurn\n\
    :if (\$rcNow = \"down\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/modem/\" active]] > 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/modem/\" active]] = 0 && [:len [/ip route find where comment~\"^rosc:default/(office-fibre|dish|cable|line|mobile|vpn)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=ether4-modem] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    :if (\$rcNow = \"up\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/modem/\" active]] = 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/modem/\" active]] > 0) do={\n\
    :if ([:len [/ip route find where comment~\"^rosc:default/modem/\" routing-table=main disabled=yes]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=wan-fibre] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/office-fibre/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=ether2-dish] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/dish/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=ether3] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/cable/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=pppoe-line] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/line/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=lte1] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/mobile/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=wg-vpn] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/vpn/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    } else={\n\
    :foreach rcA in=[/ip address find where interface=wan-fibre] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/office-fibre/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=ether2-dish] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/dish/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=ether3] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/cable/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=pppoe-line] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/line/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=lte1] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/mobile/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-mobile\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=wg-vpn] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/vpn/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-vpn\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    }\n\
    }\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && ((\$rcNow = \"up\" && [:len [/ip route find where comment~\"^rosc:(default|reply)/modem/\" active]] = 0) || (\$rcNow = \"down\" && [:len [/ip route find where comment~\"^rosc:(default|reply)/modem/\" active]] > 0))) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :foreach rcC in=[/ip firewall connection find where protocol=udp src-address~\":(13231|51821)\\\$\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    :if (\$rcNow = \"down\") do={\n\
    :foreach rcA in=[/ip address find where interface=ether4-modem] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :foreach rcC in=[/ip firewall connection find where protocol=udp dst-address~\"^\$rcIp:13231\\\$\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :delay 1m\n\
    :if ((\$rcWan->\"modem/turn\") = \$rcTurn && (\$rcWan->\"modem/told\") != \$rcNow) do={\n\
    :set (\$rcWan->\"modem/told\") \$rcNow\n\
    :log error \"rosc: WAN modem has been \$rcNow for 1m\"\n\
    :global rcOut\n\
    :if ([:typeof \$rcOut] != \"array\") do={:set rcOut [:toarray \"\"]}\n\
    :set rcOut (\$rcOut, \"modem|\$rcNow|WAN modem has been \$rcNow for 1m\")\n\
    /system script run rosc-notify\n\
    }\n\
    }"
:if ([:len [/system script find where comment="rosc:wan/modem" dont-require-permissions=no name="rosc-wan-modem" source=$rcText]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-wan-modem"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:wan/modem"]} else={:foreach rcI in=[/system script find where comment="rosc:wan/modem"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:wan/modem" name=rosc-wan-modem policy=read,write,test source=$rcText} else={/system script set $rcId comment="rosc:wan/modem" dont-require-permissions=no name=rosc-wan-modem policy=read,write,test source=$rcText}
}}
:set rcText ":global rcWan\n\
    :if ([:typeof \$rcWan] != \"array\") do={:set rcWan [:toarray \"\"]}\n\
    :local rcWas (\$rcWan->\"line\")\n\
    :local rcNow \$rcWas\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/line/\" status=\"up\"]] > 0) do={:set rcNow \"up\"}\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/line/\" status!=\"down\"]] = 0) do={:set rcNow \"down\"}\n\
    :if (\$rcNow != \$rcWas) do={\n\
    :set (\$rcWan->\"line\") \$rcNow\n\
    :if (\$rcNow = \"down\") do={:log warning \"rosc: WAN line is down\"} else={:log info \"rosc: WAN line is up\"}\n\
    :if ([:typeof \$rcWas] != \"str\" && \$rcNow = \"up\") do={:set (\$rcWan->\"line/told\") \"up\"}\n\
    :local rcTurn 1\n\
    :if ([:typeof (\$rcWan->\"line/turn\")] = \"num\") do={:set rcTurn ((\$rcWan->\"line/turn\") + 1)}\n\
    :set (\$rcWan->\"line/turn\") \$rcTurn\n\
    :if (\$rcNow = \"down\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/line/\" active]] > 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/line/\" active]] = 0 && [:len [/ip route find where comment~\"^rosc:default/(office-fibre|dish|cable|modem|mobile|vpn)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=pppoe-line] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    :if (\$rcNow = \"up\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/line/\" active]] = 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/line/\" active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=wan-fibre] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/office-fibre/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=ether2-dish] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/dish/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=ether3] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/cable/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-cable\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=ether4-modem] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/modem/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-modem\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=lte1] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/mobile/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-mobile\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=wg-vpn] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/vpn/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-vpn\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    }\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && ((\$rcNow = \"up\" && [:len [/ip route find where comment~\"^rosc:(default|reply)/line/\" active]] = 0) || (\$rcNow = \"down\" && [:len [/ip route find where comment~\"^rosc:(default|reply)/line/\" active]] > 0))) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :foreach rcC in=[/ip firewall connection find where protocol=udp src-address~\":(13231|51821)\\\$\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    :if (\$rcNow = \"down\") do={\n\
    :foreach rcA in=[/ip address find where interface=pppoe-line] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :foreach rcC in=[/ip firewall connection find where protocol=udp dst-address~\"^\$rcIp:13231\\\$\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :delay 1m\n\
    :if ((\$rcWan->\"line/turn\") = \$rcTurn && (\$rcWan->\"line/told\") != \$rcNow) do={\n\
    :set (\$rcWan->\"line/told\") \$rcNow\n\
    :log error \"rosc: WAN line has been \$rcNow for 1m\"\n\
    :global rcOut\n\
    :if ([:typeof \$rcOut] != \"array\") do={:set rcOut [:toarray \"\"]}\n\
    :set rcOut (\$rcOut, \"line|\$rcNow|WAN line has been \$rcNow for 1m\")\n\
    /system script run rosc-notify\n\
    }\n\
    }"
:if ([:len [/system script find where comment="rosc:wan/line" dont-require-permissions=no name="rosc-wan-line" source=$rcText]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-wan-line"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:wan/line"]} else={:foreach rcI in=[/system script find where comment="rosc:wan/line"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:wan/line" name=rosc-wan-line policy=read,write,test source=$rcText} else={/system script set $rcId comment="rosc:wan/line" dont-require-permissions=no name=rosc-wan-line policy=read,write,test source=$rcText}
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
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/mobile/\" active]] = 0 && [:len [/ip route find where comment~\"^rosc:default/(office-fibre|dish|cable|modem|line|vpn)/\" routing-table=main active]] > 0) do={\n\
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
    :foreach rcA in=[/ip address find where interface=wan-fibre] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/office-fibre/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=ether2-dish] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/dish/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=ether3] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/cable/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :if ([:len [/ip route find where comment~\"^rosc:default/modem/\" routing-table=main disabled=yes]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=ether4-modem] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/modem/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-modem\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    } else={\n\
    :foreach rcA in=[/ip address find where interface=ether4-modem] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/modem/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=pppoe-line] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/line/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=wg-vpn] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/vpn/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-vpn\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    }\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && ((\$rcNow = \"up\" && [:len [/ip route find where comment~\"^rosc:(default|reply)/mobile/\" active]] = 0) || (\$rcNow = \"down\" && [:len [/ip route find where comment~\"^rosc:(default|reply)/mobile/\" active]] > 0))) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :foreach rcC in=[/ip firewall connection find where protocol=udp src-address~\":(13231|51821)\\\$\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    :if (\$rcNow = \"down\") do={\n\
    :foreach rcA in=[/ip address find where interface=lte1] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :foreach rcC in=[/ip firewall connection find where protocol=udp dst-address~\"^\$rcIp:13231\\\$\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
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
:set rcText ":global rcWan\n\
    :if ([:typeof \$rcWan] != \"array\") do={:set rcWan [:toarray \"\"]}\n\
    :local rcWas (\$rcWan->\"vpn\")\n\
    :local rcNow \$rcWas\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/vpn/\" status=\"up\"]] > 0) do={:set rcNow \"up\"}\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/vpn/\" status!=\"down\"]] = 0) do={:set rcNow \"down\"}\n\
    :if (\$rcNow != \$rcWas) do={\n\
    :set (\$rcWan->\"vpn\") \$rcNow\n\
    :if (\$rcNow = \"down\") do={:log warning \"rosc: WAN vpn is down\"} else={:log info \"rosc: WAN vpn is up\"}\n\
    :if ([:typeof \$rcWas] != \"str\" && \$rcNow = \"up\") do={:set (\$rcWan->\"vpn/told\") \"up\"}\n\
    :local rcTurn 1\n\
    :if ([:typeof (\$rcWan->\"vpn/turn\")] = \"num\") do={:set rcTurn ((\$rcWan->\"vpn/turn\") + 1)}\n\
    :set (\$rcWan->\"vpn/turn\") \$rcTurn\n\
    :if (\$rcNow = \"down\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/vpn/\" active]] > 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/vpn/\" active]] = 0 && [:len [/ip route find where comment~\"^rosc:default/(office-fibre|dish|cable|modem|line|mobile)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=wg-vpn] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    :if (\$rcNow = \"up\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/vpn/\" active]] = 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/vpn/\" active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=wan-fibre] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/office-fibre/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=ether2-dish] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/dish/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=ether3] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/cable/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :if ([:len [/ip route find where comment~\"^rosc:default/modem/\" routing-table=main disabled=yes]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=ether4-modem] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/modem/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-modem\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    } else={\n\
    :foreach rcA in=[/ip address find where interface=ether4-modem] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/modem/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=pppoe-line] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/line/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :foreach rcA in=[/ip address find where interface=lte1] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/mobile/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    }\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && ((\$rcNow = \"up\" && [:len [/ip route find where comment~\"^rosc:(default|reply)/vpn/\" active]] = 0) || (\$rcNow = \"down\" && [:len [/ip route find where comment~\"^rosc:(default|reply)/vpn/\" active]] > 0))) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :foreach rcC in=[/ip firewall connection find where protocol=udp src-address~\":(13231|51821)\\\$\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    :if (\$rcNow = \"down\") do={\n\
    :foreach rcA in=[/ip address find where interface=wg-vpn] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :foreach rcC in=[/ip firewall connection find where protocol=udp dst-address~\"^\$rcIp:13231\\\$\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    :delay 1m\n\
    :if ((\$rcWan->\"vpn/turn\") = \$rcTurn && (\$rcWan->\"vpn/told\") != \$rcNow) do={\n\
    :set (\$rcWan->\"vpn/told\") \$rcNow\n\
    :log error \"rosc: WAN vpn has been \$rcNow for 1m\"\n\
    :global rcOut\n\
    :if ([:typeof \$rcOut] != \"array\") do={:set rcOut [:toarray \"\"]}\n\
    :set rcOut (\$rcOut, \"vpn|\$rcNow|WAN vpn has been \$rcNow for 1m\")\n\
    /system script run rosc-notify\n\
    }\n\
    }"
:if ([:len [/system script find where comment="rosc:wan/vpn" dont-require-permissions=no name="rosc-wan-vpn" source=$rcText]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-wan-vpn"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:wan/vpn"]} else={:foreach rcI in=[/system script find where comment="rosc:wan/vpn"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:wan/vpn" name=rosc-wan-vpn policy=read,write,test source=$rcText} else={/system script set $rcId comment="rosc:wan/vpn" dont-require-permissions=no name=rosc-wan-vpn policy=read,write,test source=$rcText}
}}
:set rcText ":global rcWan\n\
    :if ([:typeof \$rcWan] != \"array\") do={:set rcWan [:toarray \"\"]}\n\
    :local rcWas (\$rcWan->\"office-fibre/6\")\n\
    :local rcNow \$rcWas\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe6/office-fibre/\" status=\"up\"]] > 0) do={:set rcNow \"up\"}\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe6/office-fibre/\" status!=\"down\"]] = 0) do={:set rcNow \"down\"}\n\
    :if (\$rcNow != \$rcWas) do={\n\
    :set (\$rcWan->\"office-fibre/6\") \$rcNow\n\
    :if (\$rcNow = \"down\") do={:log warning \"rosc: IPv6 of WAN office-fibre is down\"} else={:log info \"rosc: IPv6 of WAN office-fibre is up\"}\n\
    :if ([:typeof \$rcWas] != \"str\" && \$rcNow = \"up\") do={:set (\$rcWan->\"office-fibre/6/told\") \"up\"}\n\
    :local rcTurn 1\n\
    :if ([:typeof (\$rcWan->\"office-fibre/6/turn\")] = \"num\") do={:set rcTurn ((\$rcWan->\"office-fibre/6/turn\") + 1)}\n\
    :set (\$rcWan->\"office-fibre/6/turn\") \$rcTurn\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && ((\$rcNow = \"up\" && [:len [/ipv6 route find where comment~\"^rosc:reply6/office-fibre/\" active]] = 0) || (\$rcNow = \"down\" && [:len [/ipv6 route find where comment~\"^rosc:reply6/office-fibre/\" active]] > 0))) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    /system script run rosc-lan6\n\
    :if (\$rcNow = \"down\" && [:len [/ipv6 route find where comment~\"^rosc:reply6/office-fibre/\" active]] = 0 && [:len [/ipv6 route find where comment~\"^rosc:reply6/(cable)/\" active]] > 0) do={\n\
    :foreach rcA in=[/ipv6 address find where interface=wan-fibre] do={\n\
    :local rcIp [:tostr [/ipv6 address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if (!(\$rcIp ~ \"^(fe80:|:)\")) do={:foreach rcC in=[/ipv6 firewall connection find where reply-dst-address~\"^\\\\[*\$rcIp\"] do={:do {/ipv6 firewall connection remove \$rcC} on-error={}}}\n\
    }\n\
    }\n\
    :if (\$rcNow = \"up\" && [:len [/ipv6 route find where comment~\"^rosc:reply6/office-fibre/\" active]] > 0) do={\n\
    :foreach rcA in=[/ipv6 address find where interface=ether3] do={\n\
    :local rcIp [:tostr [/ipv6 address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if (!(\$rcIp ~ \"^(fe80:|:)\")) do={:foreach rcC in=[/ipv6 firewall connection find where reply-dst-address~\"^\\\\[*\$rcIp\"] do={:do {/ipv6 firewall connection remove \$rcC} on-error={}}}\n\
    }\n\
    }\n\
    :delay 1m\n\
    :if ((\$rcWan->\"office-fibre/6/turn\") = \$rcTurn && (\$rcWan->\"office-fibre/6/told\") != \$rcNow) do={\n\
    :set (\$rcWan->\"office-fibre/6/told\") \$rcNow\n\
    :log error \"rosc: IPv6 of WAN office-fibre has been \$rcNow for 1m\"\n\
    :global rcOut\n\
    :if ([:typeof \$rcOut] != \"array\") do={:set rcOut [:toarray \"\"]}\n\
    :set rcOut (\$rcOut, \"office-fibre|ipv6-\$rcNow|IPv6 of WAN office-fibre has been \$rcNow for 1m\")\n\
    /system script run rosc-notify\n\
    }\n\
    }"
:if ([:len [/system script find where comment="rosc:wan6/office-fibre" dont-require-permissions=no name="rosc-wan6-office-fibre" source=$rcText]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-wan6-office-fibre"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:wan6/office-fibre"]} else={:foreach rcI in=[/system script find where comment="rosc:wan6/office-fibre"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:wan6/office-fibre" name=rosc-wan6-office-fibre policy=read,write,test source=$rcText} else={/system script set $rcId comment="rosc:wan6/office-fibre" dont-require-permissions=no name=rosc-wan6-office-fibre policy=read,write,test source=$rcText}
}}
:set rcText ":global rcWan\n\
    :if ([:typeof \$rcWan] != \"array\") do={:set rcWan [:toarray \"\"]}\n\
    :local rcWas (\$rcWan->\"cable/6\")\n\
    :local rcNow \$rcWas\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe6/cable/\" status=\"up\"]] > 0) do={:set rcNow \"up\"}\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe6/cable/\" status!=\"down\"]] = 0) do={:set rcNow \"down\"}\n\
    :if (\$rcNow != \$rcWas) do={\n\
    :set (\$rcWan->\"cable/6\") \$rcNow\n\
    :if (\$rcNow = \"down\") do={:log warning \"rosc: IPv6 of WAN cable is down\"} else={:log info \"rosc: IPv6 of WAN cable is up\"}\n\
    :if ([:typeof \$rcWas] != \"str\" && \$rcNow = \"up\") do={:set (\$rcWan->\"cable/6/told\") \"up\"}\n\
    :local rcTurn 1\n\
    :if ([:typeof (\$rcWan->\"cable/6/turn\")] = \"num\") do={:set rcTurn ((\$rcWan->\"cable/6/turn\") + 1)}\n\
    :set (\$rcWan->\"cable/6/turn\") \$rcTurn\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && ((\$rcNow = \"up\" && [:len [/ipv6 route find where comment~\"^rosc:reply6/cable/\" active]] = 0) || (\$rcNow = \"down\" && [:len [/ipv6 route find where comment~\"^rosc:reply6/cable/\" active]] > 0))) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    /system script run rosc-lan6\n\
    :if (\$rcNow = \"down\" && [:len [/ipv6 route find where comment~\"^rosc:reply6/cable/\" active]] = 0 && [:len [/ipv6 route find where comment~\"^rosc:reply6/(office-fibre)/\" active]] > 0) do={\n\
    :foreach rcA in=[/ipv6 address find where interface=ether3] do={\n\
    :local rcIp [:tostr [/ipv6 address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if (!(\$rcIp ~ \"^(fe80:|:)\")) do={:foreach rcC in=[/ipv6 firewall connection find where reply-dst-address~\"^\\\\[*\$rcIp\"] do={:do {/ipv6 firewall connection remove \$rcC} on-error={}}}\n\
    }\n\
    }\n\
    :delay 1m\n\
    :if ((\$rcWan->\"cable/6/turn\") = \$rcTurn && (\$rcWan->\"cable/6/told\") != \$rcNow) do={\n\
    :set (\$rcWan->\"cable/6/told\") \$rcNow\n\
    :log error \"rosc: IPv6 of WAN cable has been \$rcNow for 1m\"\n\
    :global rcOut\n\
    :if ([:typeof \$rcOut] != \"array\") do={:set rcOut [:toarray \"\"]}\n\
    :set rcOut (\$rcOut, \"cable|ipv6-\$rcNow|IPv6 of WAN cable has been \$rcNow for 1m\")\n\
    /system script run rosc-notify\n\
    }\n\
    }"
:if ([:len [/system script find where comment="rosc:wan6/cable" dont-require-permissions=no name="rosc-wan6-cable" source=$rcText]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/system script find where name="rosc-wan6-cable"]
:if ([:len $rcId] = 0) do={:set rcId [/system script find where comment="rosc:wan6/cable"]} else={:foreach rcI in=[/system script find where comment="rosc:wan6/cable"] do={:if ($rcI != [:pick $rcId 0]) do={/system script set $rcI comment="rosc:old"}}}
:if ([:len $rcId] = 0) do={/system script add comment="rosc:wan6/cable" name=rosc-wan6-cable policy=read,write,test source=$rcText} else={/system script set $rcId comment="rosc:wan6/cable" dont-require-permissions=no name=rosc-wan6-cable policy=read,write,test source=$rcText}
}}

# --- One netwatch per probe
:foreach rcI in=[/tool netwatch find where comment~"^rosc:"] do={
:local rcTag [/tool netwatch get $rcI comment]
:if ([:pick [/tool netwatch find where comment=$rcTag] 0] != $rcI) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/tool netwatch remove $rcI
}}
}
:if ([:len [/tool netwatch find where comment="rosc:probe/office-fibre/1" disabled=no down-script="/system script run rosc-wan-office-fibre" host=8.8.8.8 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-office-fibre"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/office-fibre/1"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/office-fibre/1" disabled=no down-script="/system script run rosc-wan-office-fibre" host=8.8.8.8 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-office-fibre"} else={/tool netwatch set $rcId comment="rosc:probe/office-fibre/1" disabled=no down-script="/system script run rosc-wan-office-fibre" host=8.8.8.8 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-office-fibre"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/office-fibre/2" disabled=no down-script="/system script run rosc-wan-office-fibre" host=9.9.9.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-office-fibre"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/office-fibre/2"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/office-fibre/2" disabled=no down-script="/system script run rosc-wan-office-fibre" host=9.9.9.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-office-fibre"} else={/tool netwatch set $rcId comment="rosc:probe/office-fibre/2" disabled=no down-script="/system script run rosc-wan-office-fibre" host=9.9.9.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-office-fibre"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/office-fibre/3" disabled=no down-script="/system script run rosc-wan-office-fibre" host=4.2.2.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-office-fibre"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/office-fibre/3"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/office-fibre/3" disabled=no down-script="/system script run rosc-wan-office-fibre" host=4.2.2.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-office-fibre"} else={/tool netwatch set $rcId comment="rosc:probe/office-fibre/3" disabled=no down-script="/system script run rosc-wan-office-fibre" host=4.2.2.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-office-fibre"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/office-fibre/4" disabled=no down-script="/system script run rosc-wan-office-fibre" host=94.140.14.14 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-office-fibre"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/office-fibre/4"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/office-fibre/4" disabled=no down-script="/system script run rosc-wan-office-fibre" host=94.140.14.14 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-office-fibre"} else={/tool netwatch set $rcId comment="rosc:probe/office-fibre/4" disabled=no down-script="/system script run rosc-wan-office-fibre" host=94.140.14.14 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-office-fibre"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/dish/1" disabled=no down-script="/system script run rosc-wan-dish" host=1.1.1.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-dish"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/dish/1"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/dish/1" disabled=no down-script="/system script run rosc-wan-dish" host=1.1.1.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-dish"} else={/tool netwatch set $rcId comment="rosc:probe/dish/1" disabled=no down-script="/system script run rosc-wan-dish" host=1.1.1.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-dish"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/dish/2" disabled=no down-script="/system script run rosc-wan-dish" host=208.67.222.222 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-dish"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/dish/2"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/dish/2" disabled=no down-script="/system script run rosc-wan-dish" host=208.67.222.222 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-dish"} else={/tool netwatch set $rcId comment="rosc:probe/dish/2" disabled=no down-script="/system script run rosc-wan-dish" host=208.67.222.222 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-dish"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/cable/1" disabled=no down-script="/system script run rosc-wan-cable" host=64.6.64.6 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="/system script run rosc-use-cable" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-cable"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/cable/1"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/cable/1" disabled=no down-script="/system script run rosc-wan-cable" host=64.6.64.6 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="/system script run rosc-use-cable" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-cable"} else={/tool netwatch set $rcId comment="rosc:probe/cable/1" disabled=no down-script="/system script run rosc-wan-cable" host=64.6.64.6 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="/system script run rosc-use-cable" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-cable"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/cable/2" disabled=no down-script="/system script run rosc-wan-cable" host=185.228.168.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-cable"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/cable/2"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/cable/2" disabled=no down-script="/system script run rosc-wan-cable" host=185.228.168.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-cable"} else={/tool netwatch set $rcId comment="rosc:probe/cable/2" disabled=no down-script="/system script run rosc-wan-cable" host=185.228.168.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-cable"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/modem/1" disabled=no down-script="/system script run rosc-wan-modem" host=76.76.2.0 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="/system script run rosc-use-modem" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-modem"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/modem/1"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/modem/1" disabled=no down-script="/system script run rosc-wan-modem" host=76.76.2.0 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="/system script run rosc-use-modem" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-modem"} else={/tool netwatch set $rcId comment="rosc:probe/modem/1" disabled=no down-script="/system script run rosc-wan-modem" host=76.76.2.0 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="/system script run rosc-use-modem" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-modem"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/line/1" disabled=no down-script="/system script run rosc-wan-line" host=64.6.65.6 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="/system script run rosc-use-line" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-line"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/line/1"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/line/1" disabled=no down-script="/system script run rosc-wan-line" host=64.6.65.6 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="/system script run rosc-use-line" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-line"} else={/tool netwatch set $rcId comment="rosc:probe/line/1" disabled=no down-script="/system script run rosc-wan-line" host=64.6.65.6 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="/system script run rosc-use-line" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-line"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/line/2" disabled=no down-script="/system script run rosc-wan-line" host=77.88.8.8 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-line"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/line/2"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/line/2" disabled=no down-script="/system script run rosc-wan-line" host=77.88.8.8 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-line"} else={/tool netwatch set $rcId comment="rosc:probe/line/2" disabled=no down-script="/system script run rosc-wan-line" host=77.88.8.8 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-line"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/mobile/1" disabled=no down-script="/system script run rosc-wan-mobile" host=76.76.10.0 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="/system script run rosc-use-mobile" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-mobile"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/mobile/1"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/mobile/1" disabled=no down-script="/system script run rosc-wan-mobile" host=76.76.10.0 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="/system script run rosc-use-mobile" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-mobile"} else={/tool netwatch set $rcId comment="rosc:probe/mobile/1" disabled=no down-script="/system script run rosc-wan-mobile" host=76.76.10.0 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="/system script run rosc-use-mobile" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-mobile"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/mobile/2" disabled=no down-script="/system script run rosc-wan-mobile" host=156.154.70.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-mobile"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/mobile/2"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/mobile/2" disabled=no down-script="/system script run rosc-wan-mobile" host=156.154.70.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-mobile"} else={/tool netwatch set $rcId comment="rosc:probe/mobile/2" disabled=no down-script="/system script run rosc-wan-mobile" host=156.154.70.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-mobile"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/vpn/1" disabled=no down-script="/system script run rosc-wan-vpn" host=209.244.0.3 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="/system script run rosc-use-vpn" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-vpn"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/vpn/1"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/vpn/1" disabled=no down-script="/system script run rosc-wan-vpn" host=209.244.0.3 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="/system script run rosc-use-vpn" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-vpn"} else={/tool netwatch set $rcId comment="rosc:probe/vpn/1" disabled=no down-script="/system script run rosc-wan-vpn" host=209.244.0.3 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="/system script run rosc-use-vpn" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-vpn"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe/vpn/2" disabled=no down-script="/system script run rosc-wan-vpn" host=156.154.71.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-vpn"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe/vpn/2"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe/vpn/2" disabled=no down-script="/system script run rosc-wan-vpn" host=156.154.71.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-vpn"} else={/tool netwatch set $rcId comment="rosc:probe/vpn/2" disabled=no down-script="/system script run rosc-wan-vpn" host=156.154.71.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-vpn"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe6/office-fibre/1" disabled=no down-script="/system script run rosc-wan6-office-fibre" host=2606:4700:4700::1111 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-office-fibre"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe6/office-fibre/1"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe6/office-fibre/1" disabled=no down-script="/system script run rosc-wan6-office-fibre" host=2606:4700:4700::1111 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-office-fibre"} else={/tool netwatch set $rcId comment="rosc:probe6/office-fibre/1" disabled=no down-script="/system script run rosc-wan6-office-fibre" host=2606:4700:4700::1111 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-office-fibre"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe6/office-fibre/2" disabled=no down-script="/system script run rosc-wan6-office-fibre" host=2620:fe::fe interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-office-fibre"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe6/office-fibre/2"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe6/office-fibre/2" disabled=no down-script="/system script run rosc-wan6-office-fibre" host=2620:fe::fe interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-office-fibre"} else={/tool netwatch set $rcId comment="rosc:probe6/office-fibre/2" disabled=no down-script="/system script run rosc-wan6-office-fibre" host=2620:fe::fe interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-office-fibre"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe6/cable/1" disabled=no down-script="/system script run rosc-wan6-cable" host=2001:4860:4860::8888 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-cable"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe6/cable/1"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe6/cable/1" disabled=no down-script="/system script run rosc-wan6-cable" host=2001:4860:4860::8888 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-cable"} else={/tool netwatch set $rcId comment="rosc:probe6/cable/1" disabled=no down-script="/system script run rosc-wan6-cable" host=2001:4860:4860::8888 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-cable"}
}}
:if ([:len [/tool netwatch find where comment="rosc:probe6/cable/2" disabled=no down-script="/system script run rosc-wan6-cable" host=2620:119:35::35 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-cable"]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:set rcId [/tool netwatch find where comment="rosc:probe6/cable/2"]
:if ([:len $rcId] = 0) do={/tool netwatch add comment="rosc:probe6/cable/2" disabled=no down-script="/system script run rosc-wan6-cable" host=2620:119:35::35 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-cable"} else={/tool netwatch set $rcId comment="rosc:probe6/cable/2" disabled=no down-script="/system script run rosc-wan6-cable" host=2620:119:35::35 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-cable"}
}}

# --- Bridges filter VLANs, now that all of the above stands
:if ([:len [/interface bridge find where name="bridge-home" vlan-filtering=yes]] = 0) do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge set [/interface bridge find where name="bridge-home"] vlan-filtering=yes
}}

# --- The lease script's body once for WAN 'dish': a client that is bound already does not call it
:if ($rcGo = 1) do={
:foreach rcC in=[/ip dhcp-client find where comment="rosc:wan/dish"] do={
:if ([/ip dhcp-client get $rcC status] = "bound") do={
:local rcGw [:tostr [/ip dhcp-client get $rcC gateway]]
:if ([:len $rcGw] > 0) do={
:set rcGw ($rcGw . "%" . "ether2-dish")
:foreach rcR in=[/ip route find where comment~"^rosc:probe/dish/"] do={:if ([:tostr [/ip route get $rcR gateway]] != $rcGw) do={/ip route set $rcR gateway=$rcGw}}
/ip route enable [/ip route find where comment~"^rosc:probe/dish/" disabled=yes]
}
} else={
/ip route disable [/ip route find where comment~"^rosc:probe/dish/" disabled=no]
}
}
}

# --- The lease script's body once for WAN 'cable': a client that is bound already does not call it
:if ($rcGo = 1) do={
:foreach rcC in=[/ip dhcp-client find where comment="rosc:wan/cable"] do={
:if ([/ip dhcp-client get $rcC status] = "bound") do={
:local rcGw [:tostr [/ip dhcp-client get $rcC gateway]]
:if ([:len $rcGw] > 0) do={
:set rcGw ($rcGw . "%" . "ether3")
:foreach rcR in=[/ip route find where comment~"^rosc:probe/cable/"] do={:if ([:tostr [/ip route get $rcR gateway]] != $rcGw) do={/ip route set $rcR gateway=$rcGw}}
/ip route enable [/ip route find where comment~"^rosc:probe/cable/" disabled=yes]
}
} else={
/ip route disable [/ip route find where comment~"^rosc:probe/cable/" disabled=no]
}
}
}

# --- The lease script's body once for WAN 'modem': a client that is bound already does not call it
:if ($rcGo = 1) do={
:foreach rcC in=[/ip dhcp-client find where comment="rosc:wan/modem"] do={
:if ([/ip dhcp-client get $rcC status] = "bound") do={
:local rcGw [:tostr [/ip dhcp-client get $rcC gateway]]
:if ([:len $rcGw] > 0) do={
:set rcGw ($rcGw . "%" . "ether4-modem")
:foreach rcR in=[/ip route find where comment~"^rosc:probe/modem/"] do={:if ([:tostr [/ip route get $rcR gateway]] != $rcGw) do={/ip route set $rcR gateway=$rcGw}}
/ip route enable [/ip route find where comment~"^rosc:probe/modem/" disabled=yes]
}
} else={
/ip route disable [/ip route find where comment~"^rosc:probe/modem/" disabled=no]
}
}
}

# --- The IPv6 gateway of WAN 'cable', where the router has learnt it already
:if ($rcGo = 1) do={
:local rcGw ""
:foreach rcR in=[/ipv6 route find where dynamic dst-address=::/0] do={
:local rcG [:tostr [/ipv6 route get $rcR gateway]]
:local rcAt [:find $rcG "%"]
:if ([:typeof $rcAt] = "num") do={:if ([:pick $rcG $rcAt [:len $rcG]] = "%ether3") do={:set rcGw $rcG}}
}
:if ($rcGw != "") do={
:foreach rcR in=[/ipv6 route find where comment~"^rosc:probe6/cable/"] do={:if ([:tostr [/ipv6 route get $rcR gateway]] != $rcGw) do={/ipv6 route set $rcR gateway=$rcGw}}
/ipv6 route enable [/ipv6 route find where comment~"^rosc:probe6/cable/" disabled=yes]
} else={
/ipv6 route disable [/ipv6 route find where comment~"^rosc:probe6/cable/" disabled=no]
}
}

# --- Each LAN announces the IPv6 prefix of the best WAN that is up
:if ($rcGo = 1) do={
/system script run rosc-lan6
}

# --- Rows that left the site
:set rcAll {"rosc:probe/office-fibre/1";"rosc:probe/office-fibre/2";"rosc:probe/office-fibre/3";"rosc:probe/office-fibre/4";"rosc:probe/dish/1";"rosc:probe/dish/2";"rosc:probe/cable/1";"rosc:probe/cable/2";"rosc:probe/modem/1";"rosc:probe/line/1";"rosc:probe/line/2";"rosc:probe/mobile/1";"rosc:probe/mobile/2";"rosc:probe/vpn/1";"rosc:probe/vpn/2";"rosc:probe6/office-fibre/1";"rosc:probe6/office-fibre/2";"rosc:probe6/cable/1";"rosc:probe6/cable/2"}
:foreach rcI in=[/tool netwatch find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/tool netwatch get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/tool netwatch remove $rcI
}}
}
:set rcAll {"rosc:lan6/all";"rosc:notify/send";"rosc:use/cable";"rosc:use/modem";"rosc:data/modem";"rosc:use/line";"rosc:use/mobile";"rosc:use/vpn";"rosc:wan/office-fibre";"rosc:wan/dish";"rosc:wan/cable";"rosc:wan/modem";"rosc:wan/line";"rosc:wan/mobile";"rosc:wan/vpn";"rosc:wan6/office-fibre";"rosc:wan6/cable"}
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
:set rcAll {"rosc:lan6/home/office-fibre";"rosc:lan6/home/cable"}
:foreach rcI in=[/ipv6 nd prefix find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ipv6 nd prefix get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 nd prefix remove $rcI
}}
}
:set rcAll {"rosc:wan6/office-fibre";"rosc:wan6/cable";"rosc:lan6/home";"rosc:lan6/guests"}
:foreach rcI in=[/ipv6 nd find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ipv6 nd get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 nd remove $rcI
}}
}
:set rcAll {"rosc:wan6/office-fibre";"rosc:lan6/home/office-fibre";"rosc:lan6/home/cable";"rosc:lan6/guests"}
:foreach rcI in=[/ipv6 address find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ipv6 address get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 address remove $rcI
}}
}
:set rcAll {"rosc:wan6/office-fibre"}
:foreach rcI in=[/ipv6 pool find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ipv6 pool get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 pool remove $rcI
}}
}
:set rcAll {"rosc:wan6/cable"}
:foreach rcI in=[/ipv6 dhcp-client find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ipv6 dhcp-client get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 dhcp-client remove $rcI
}}
}
:set rcAll {"rosc:wan/dish";"rosc:wan/cable";"rosc:wan/modem"}
:foreach rcI in=[/ip dhcp-client find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip dhcp-client get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-client remove $rcI
}}
}
:set rcAll {"rosc-hostname-dish"}
:foreach rcI in=[/ip dhcp-client option find where name~"^rosc"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip dhcp-client option get $rcI name]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-client option remove $rcI
}}
}
:set rcAll {"rosc:probe6/office-fibre/1";"rosc:probe6-hole/office-fibre/1";"rosc:probe6/office-fibre/2";"rosc:probe6-hole/office-fibre/2";"rosc:default6/office-fibre/1";"rosc:default6/office-fibre/2";"rosc:reply6/office-fibre/1";"rosc:reply6/office-fibre/2";"rosc:probe6/cable/1";"rosc:probe6-hole/cable/1";"rosc:probe6/cable/2";"rosc:probe6-hole/cable/2";"rosc:default6/cable/1";"rosc:default6/cable/2";"rosc:reply6/cable/1";"rosc:reply6/cable/2"}
:foreach rcI in=[/ipv6 route find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ipv6 route get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 route remove $rcI
}}
}
:set rcAll {"rosc:probe/office-fibre/1";"rosc:probe-hole/office-fibre/1";"rosc:probe/office-fibre/2";"rosc:probe-hole/office-fibre/2";"rosc:probe/office-fibre/3";"rosc:probe-hole/office-fibre/3";"rosc:probe/office-fibre/4";"rosc:probe-hole/office-fibre/4";"rosc:default/office-fibre/1";"rosc:default/office-fibre/2";"rosc:default/office-fibre/3";"rosc:default/office-fibre/4";"rosc:reply/office-fibre/1";"rosc:reply/office-fibre/2";"rosc:reply/office-fibre/3";"rosc:reply/office-fibre/4";"rosc:probe/dish/1";"rosc:probe-hole/dish/1";"rosc:probe/dish/2";"rosc:probe-hole/dish/2";"rosc:default/dish/1";"rosc:default/dish/2";"rosc:reply/dish/1";"rosc:reply/dish/2";"rosc:probe/cable/1";"rosc:probe-hole/cable/1";"rosc:probe/cable/2";"rosc:probe-hole/cable/2";"rosc:default/cable/1";"rosc:default/cable/2";"rosc:reply/cable/1";"rosc:reply/cable/2";"rosc:probe/modem/1";"rosc:probe-hole/modem/1";"rosc:default/modem/1";"rosc:reply/modem/1";"rosc:probe/line/1";"rosc:probe-hole/line/1";"rosc:probe/line/2";"rosc:probe-hole/line/2";"rosc:default/line/1";"rosc:default/line/2";"rosc:reply/line/1";"rosc:reply/line/2";"rosc:probe/mobile/1";"rosc:probe-hole/mobile/1";"rosc:probe/mobile/2";"rosc:probe-hole/mobile/2";"rosc:default/mobile/1";"rosc:default/mobile/2";"rosc:reply/mobile/1";"rosc:reply/mobile/2";"rosc:probe/vpn/1";"rosc:probe-hole/vpn/1";"rosc:probe/vpn/2";"rosc:probe-hole/vpn/2";"rosc:default/vpn/1";"rosc:default/vpn/2";"rosc:reply/vpn/1";"rosc:reply/vpn/2";"rosc:under/office-fibre/vpn/1";"rosc:under/office-fibre/vpn/2";"rosc:under/office-fibre/vpn/3";"rosc:under/office-fibre/vpn/4";"rosc:under/dish/vpn/1";"rosc:under/dish/vpn/2";"rosc:under/cable/vpn/1";"rosc:under/cable/vpn/2";"rosc:under/modem/vpn/1";"rosc:under/line/vpn/1";"rosc:under/line/vpn/2";"rosc:under/mobile/vpn/1";"rosc:under/mobile/vpn/2";"rosc:under-hole/vpn";"rosc:dish/dish";"rosc:tunnel/admin/1";"rosc:tunnel/admin/2"}
:foreach rcI in=[/ip route find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip route get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip route remove $rcI
}}
}
:set rcAll {"rosc:dns/nas.lan nas.lan 192.168.88.5"}
:foreach rcI in=[/ip dns static find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip dns static get $rcI comment]] . " " . [:tostr [/ip dns static get $rcI name]] . " " . [:tostr [/ip dns static get $rcI address]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dns static remove $rcI
}}
}
:set rcAll {"rosc:input6/established";"rosc:input6/invalid";"rosc:input6/icmpv6";"rosc:input6/traceroute";"rosc:input6/dhcpv6-client";"rosc:input6/dns-udp";"rosc:input6/dns-tcp";"rosc:input6/management/1";"rosc:input6/management/3";"rosc:input6-rule/sip";"rosc:input6-rule/snmp/1";"rosc:input6-rule/admin";"rosc:input6-rule/no-cameras";"rosc:forward6/established";"rosc:forward6/invalid";"rosc:forward6/via-guests/cable";"rosc:forward6/hop-limit";"rosc:forward6-rule/watch-cameras";"rosc:forward6-rule/no-torrents";"rosc:forward6/access-out-guests";"rosc:forward6/access-in-guests";"rosc:forward6/access-out-cameras";"rosc:forward6/access-in-cameras";"rosc:forward6/icmpv6";"rosc:input6/drop";"rosc:forward6/drop"}
:foreach rcI in=[/ipv6 firewall filter find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ipv6 firewall filter get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 firewall filter remove $rcI
}}
}
:set rcAll {"rosc:nat66/guests/office-fibre"}
:foreach rcI in=[/ipv6 firewall nat find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ipv6 firewall nat get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 firewall nat remove $rcI
}}
}
:set rcAll {"rosc:mark-in6/office-fibre";"rosc:reply-router6/office-fibre";"rosc:mark-in6/cable";"rosc:reply-router6/cable";"rosc:mss-out6/office-fibre";"rosc:mss-in6/office-fibre"}
:foreach rcI in=[/ipv6 firewall mangle find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ipv6 firewall mangle get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ipv6 firewall mangle remove $rcI
}}
}
:set rcAll {"rosc:input/established";"rosc:input/invalid";"rosc:input-bogons/office-fibre";"rosc:input-bogons/dish";"rosc:input-bogons/cable";"rosc:input-bogons/modem";"rosc:input-bogons/line";"rosc:input-bogons/mobile";"rosc:input-bogons/vpn";"rosc:input/icmp-limited";"rosc:input/icmp-excess";"rosc:input/dhcp";"rosc:input/dns-udp";"rosc:input/dns-tcp";"rosc:input/management/1";"rosc:input/management/2";"rosc:input/management/3";"rosc:input-rule/sip";"rosc:input-rule/snmp/1";"rosc:input-rule/snmp/2";"rosc:input-rule/admin";"rosc:input-rule/no-cameras";"rosc:pin-drop/dish";"rosc:forward/fasttrack";"rosc:forward/established";"rosc:forward/invalid";"rosc:forward-bogons/office-fibre";"rosc:forward-bogons/dish";"rosc:forward-bogons/cable";"rosc:forward-bogons/modem";"rosc:forward-bogons/line";"rosc:forward-bogons/mobile";"rosc:forward-bogons/vpn";"rosc:forward-rule/guests-print";"rosc:forward-rule/watch-cameras";"rosc:forward-rule/admin-prints";"rosc:forward-rule/no-torrents";"rosc:access-out/guests";"rosc:access-in/guests";"rosc:access-out/cameras";"rosc:access-in/cameras";"rosc:input/drop";"rosc:tunnel-in/admin";"rosc:forward/drop"}
:foreach rcI in=[/ip firewall filter find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip firewall filter get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall filter remove $rcI
}}
}
:set rcAll {"rosc:forward/https/1";"rosc:hairpin/https/1";"rosc:forward/game/1";"rosc:forward/game/2";"rosc:forward/game/3";"rosc:forward/game/4";"rosc:forward/game/5";"rosc:forward/game/6";"rosc:hairpin/game/1";"rosc:hairpin/game/2";"rosc:hairpin/game/3";"rosc:hairpin/game/4";"rosc:hairpin/game/5";"rosc:hairpin/game/6";"rosc:hairpin-source/home";"rosc:nat/office-fibre";"rosc:nat/dish";"rosc:nat/cable";"rosc:nat/modem";"rosc:nat/line";"rosc:nat/mobile";"rosc:nat/vpn"}
:foreach rcI in=[/ip firewall nat find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip firewall nat get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall nat remove $rcI
}}
}
:set rcAll {"rosc:mark/local";"rosc:mark-in/office-fibre";"rosc:mark-in/dish";"rosc:mark-in/cable";"rosc:mark-in/modem";"rosc:mark-in/line";"rosc:mark-in/mobile";"rosc:mark-in/vpn";"rosc:mark/lans";"rosc:pin/voip";"rosc:pin/guests-stay-off-modems";"rosc:balance/office-fibre/1";"rosc:balance/office-fibre/2";"rosc:balance/office-fibre/3";"rosc:balance/dish/1";"rosc:reply-lan/office-fibre";"rosc:reply-lan/dish";"rosc:reply-lan/cable";"rosc:reply-lan/modem";"rosc:reply-lan/line";"rosc:reply-lan/mobile";"rosc:reply-lan/vpn";"rosc:pin-route/dish";"rosc:reply-router/office-fibre";"rosc:reply-router/dish";"rosc:reply-router/cable";"rosc:reply-router/modem";"rosc:reply-router/line";"rosc:reply-router/mobile";"rosc:reply-router/vpn";"rosc:mss-out/office-fibre";"rosc:mss-in/office-fibre";"rosc:mss-out/modem";"rosc:mss-in/modem";"rosc:mss-out/line";"rosc:mss-in/line";"rosc:mss-out/mobile";"rosc:mss-in/mobile";"rosc:mss-out/vpn";"rosc:mss-in/vpn";"rosc:tunnel-mss-out/admin";"rosc:tunnel-mss-in/admin"}
:foreach rcI in=[/ip firewall mangle find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip firewall mangle get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall mangle remove $rcI
}}
}
:set rcAll {"rosc:list/NOT-internet/1 NOT-internet 10.0.0.0/8";"rosc:list/NOT-internet/2 NOT-internet 100.64.0.0/10";"rosc:list/NOT-internet/3 NOT-internet 169.254.0.0/16";"rosc:list/NOT-internet/4 NOT-internet 172.16.0.0/12";"rosc:list/NOT-internet/5 NOT-internet 192.168.0.0/16";"rosc:list/NOT-internet/6 NOT-internet 224.0.0.0/4";"rosc:lan-network/home LAN-networks 192.168.88.0/24";"rosc:lan-network/guests LAN-networks 10.20.0.0/24";"rosc:lan-network/cameras LAN-networks 10.30.0.0/24";"rosc:lan-network/phones LAN-networks 10.40.0.0/24";"rosc:tunnel-network/admin/1 LAN-networks 10.9.0.0/24";"rosc:tunnel-network/admin/2 LAN-networks 10.50.0.0/16";"rosc:tunnel-network/admin/3 LAN-networks 10.9.1.9";"rosc:lan-address/home LAN-addresses 192.168.88.1";"rosc:lan-address/guests LAN-addresses 10.20.0.1";"rosc:lan-address/cameras LAN-addresses 10.30.0.1";"rosc:lan-address/phones LAN-addresses 10.40.0.1";"rosc:list/admins/1 admins 198.51.100.7";"rosc:list/admins/2 admins 192.0.2.0/28";"rosc:list/admins/3 admins 192.0.2.32-192.0.2.40";"rosc:list/admins/4 admins vpn.example.com";"rosc:bogons/office-fibre/1 bogons-office-fibre 192.168.88.0/24";"rosc:bogons/office-fibre/2 bogons-office-fibre 10.20.0.0/24";"rosc:bogons/office-fibre/3 bogons-office-fibre 10.30.0.0/24";"rosc:bogons/office-fibre/4 bogons-office-fibre 10.40.0.0/24";"rosc:bogons/office-fibre/5 bogons-office-fibre 10.9.0.0/24";"rosc:bogons/office-fibre/6 bogons-office-fibre 0.0.0.0/8";"rosc:bogons/office-fibre/7 bogons-office-fibre 10.0.0.0/8";"rosc:bogons/office-fibre/8 bogons-office-fibre 127.0.0.0/8";"rosc:bogons/office-fibre/9 bogons-office-fibre 169.254.0.0/16";"rosc:bogons/office-fibre/10 bogons-office-fibre 172.16.0.0/12";"rosc:bogons/office-fibre/11 bogons-office-fibre 192.0.0.0/24";"rosc:bogons/office-fibre/12 bogons-office-fibre 198.18.0.0/15";"rosc:bogons/office-fibre/13 bogons-office-fibre 224.0.0.0/4";"rosc:bogons/office-fibre/14 bogons-office-fibre 240.0.0.0/4";"rosc:bogons/dish/1 bogons-dish 192.168.88.0/24";"rosc:bogons/dish/2 bogons-dish 10.20.0.0/24";"rosc:bogons/dish/3 bogons-dish 10.30.0.0/24";"rosc:bogons/dish/4 bogons-dish 10.40.0.0/24";"rosc:bogons/dish/5 bogons-dish 10.9.0.0/24";"rosc:bogons/dish/6 bogons-dish 0.0.0.0/8";"rosc:bogons/dish/7 bogons-dish 127.0.0.0/8";"rosc:bogons/dish/8 bogons-dish 169.254.0.0/16";"rosc:bogons/dish/9 bogons-dish 192.0.0.0/24";"rosc:bogons/dish/10 bogons-dish 198.18.0.0/15";"rosc:bogons/dish/11 bogons-dish 224.0.0.0/4";"rosc:bogons/dish/12 bogons-dish 240.0.0.0/4";"rosc:bogons/cable/1 bogons-cable 192.168.88.0/24";"rosc:bogons/cable/2 bogons-cable 10.20.0.0/24";"rosc:bogons/cable/3 bogons-cable 10.30.0.0/24";"rosc:bogons/cable/4 bogons-cable 10.40.0.0/24";"rosc:bogons/cable/5 bogons-cable 10.9.0.0/24";"rosc:bogons/cable/6 bogons-cable 0.0.0.0/8";"rosc:bogons/cable/7 bogons-cable 127.0.0.0/8";"rosc:bogons/cable/8 bogons-cable 169.254.0.0/16";"rosc:bogons/cable/9 bogons-cable 192.0.0.0/24";"rosc:bogons/cable/10 bogons-cable 198.18.0.0/15";"rosc:bogons/cable/11 bogons-cable 224.0.0.0/4";"rosc:bogons/cable/12 bogons-cable 240.0.0.0/4";"rosc:bogons/modem/1 bogons-modem 192.168.88.0/24";"rosc:bogons/modem/2 bogons-modem 10.20.0.0/24";"rosc:bogons/modem/3 bogons-modem 10.30.0.0/24";"rosc:bogons/modem/4 bogons-modem 10.40.0.0/24";"rosc:bogons/modem/5 bogons-modem 10.9.0.0/24";"rosc:bogons/modem/6 bogons-modem 0.0.0.0/8";"rosc:bogons/modem/7 bogons-modem 127.0.0.0/8";"rosc:bogons/modem/8 bogons-modem 169.254.0.0/16";"rosc:bogons/modem/9 bogons-modem 192.0.0.0/24";"rosc:bogons/modem/10 bogons-modem 198.18.0.0/15";"rosc:bogons/modem/11 bogons-modem 224.0.0.0/4";"rosc:bogons/modem/12 bogons-modem 240.0.0.0/4";"rosc:bogons/line/1 bogons-line 192.168.88.0/24";"rosc:bogons/line/2 bogons-line 10.20.0.0/24";"rosc:bogons/line/3 bogons-line 10.30.0.0/24";"rosc:bogons/line/4 bogons-line 10.40.0.0/24";"rosc:bogons/line/5 bogons-line 10.9.0.0/24";"rosc:bogons/line/6 bogons-line 0.0.0.0/8";"rosc:bogons/line/7 bogons-line 127.0.0.0/8";"rosc:bogons/line/8 bogons-line 169.254.0.0/16";"rosc:bogons/line/9 bogons-line 192.0.0.0/24";"rosc:bogons/line/10 bogons-line 198.18.0.0/15";"rosc:bogons/line/11 bogons-line 224.0.0.0/4";"rosc:bogons/line/12 bogons-line 240.0.0.0/4";"rosc:bogons/mobile/1 bogons-mobile 192.168.88.0/24";"rosc:bogons/mobile/2 bogons-mobile 10.20.0.0/24";"rosc:bogons/mobile/3 bogons-mobile 10.30.0.0/24";"rosc:bogons/mobile/4 bogons-mobile 10.40.0.0/24";"rosc:bogons/mobile/5 bogons-mobile 10.9.0.0/24";"rosc:bogons/mobile/6 bogons-mobile 0.0.0.0/8";"rosc:bogons/mobile/7 bogons-mobile 127.0.0.0/8";"rosc:bogons/mobile/8 bogons-mobile 169.254.0.0/16";"rosc:bogons/mobile/9 bogons-mobile 192.0.0.0/24";"rosc:bogons/mobile/10 bogons-mobile 198.18.0.0/15";"rosc:bogons/mobile/11 bogons-mobile 224.0.0.0/4";"rosc:bogons/mobile/12 bogons-mobile 240.0.0.0/4";"rosc:bogons/vpn/1 bogons-vpn 192.168.88.0/24";"rosc:bogons/vpn/2 bogons-vpn 10.20.0.0/24";"rosc:bogons/vpn/3 bogons-vpn 10.30.0.0/24";"rosc:bogons/vpn/4 bogons-vpn 10.40.0.0/24";"rosc:bogons/vpn/5 bogons-vpn 10.9.0.0/24";"rosc:bogons/vpn/6 bogons-vpn 0.0.0.0/8";"rosc:bogons/vpn/7 bogons-vpn 127.0.0.0/8";"rosc:bogons/vpn/8 bogons-vpn 169.254.0.0/16";"rosc:bogons/vpn/9 bogons-vpn 192.0.0.0/24";"rosc:bogons/vpn/10 bogons-vpn 198.18.0.0/15";"rosc:bogons/vpn/11 bogons-vpn 224.0.0.0/4";"rosc:bogons/vpn/12 bogons-vpn 240.0.0.0/4"}
:foreach rcI in=[/ip firewall address-list find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip firewall address-list get $rcI comment]] . " " . [:tostr [/ip firewall address-list get $rcI list]] . " " . [:tostr [/ip firewall address-list get $rcI address]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip firewall address-list remove $rcI
}}
}
:set rcAll {"rosc:table/office-fibre to-office-fibre";"rosc:table/dish to-dish";"rosc:table/cable to-cable";"rosc:table/modem to-modem";"rosc:table/line to-line";"rosc:table/mobile to-mobile";"rosc:table/vpn to-vpn"}
:foreach rcI in=[/routing table find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/routing table get $rcI comment]] . " " . [:tostr [/routing table get $rcI name]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/routing table remove $rcI
}}
}
:set rcAll {"rosc:lease/home/nas";"rosc:lease/home/printer"}
:foreach rcI in=[/ip dhcp-server lease find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip dhcp-server lease get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip dhcp-server lease remove $rcI
}}
}
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
:set rcAll {"rosc:lan/home 192.168.88.1/24 bridge-home";"rosc:lan/guests 10.20.0.1/24 bridge-guests";"rosc:lan/cameras 10.30.0.1/24 bridge-cameras";"rosc:lan/phones 10.40.0.1/24 vlan40-phones";"rosc:wan/office-fibre 203.0.113.10/29 wan-fibre";"rosc:wan/vpn 10.66.0.2/32 wg-vpn";"rosc:tunnel/admin 10.9.0.2/24 wg-admin"}
:foreach rcI in=[/ip address find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip address get $rcI comment]] . " " . [:tostr [/ip address get $rcI address]] . " " . [:tostr [/ip address get $rcI interface]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip address remove $rcI
}}
}
:set rcAll {"rosc:dhcp/home";"rosc:dhcp/guests"}
:foreach rcI in=[/ip pool find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ip pool get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ip pool remove $rcI
}}
}
:set rcAll {"rosc:wan/office-fibre WAN wan-fibre";"rosc:wan/dish WAN ether2-dish";"rosc:wan/cable WAN ether3";"rosc:wan/modem WAN ether4-modem";"rosc:wan/line WAN pppoe-line";"rosc:wan/mobile WAN lte1";"rosc:wan/vpn WAN wg-vpn";"rosc:lan/home LAN bridge-home";"rosc:lan/guests LAN bridge-guests";"rosc:lan/cameras LAN bridge-cameras";"rosc:lan/phones LAN vlan40-phones";"rosc:lan-management/home LAN-management bridge-home";"rosc:lan-management/phones LAN-management vlan40-phones"}
:foreach rcI in=[/interface list member find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface list member get $rcI comment]] . " " . [:tostr [/interface list member get $rcI list]] . " " . [:tostr [/interface list member get $rcI interface]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list member remove $rcI
}}
}
:set rcAll {"rosc:wan/vpn";"rosc:tunnel-peer/admin/hub";"rosc:tunnel-peer/admin/laptop"}
:foreach rcI in=[/interface wireguard peers find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface wireguard peers get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface wireguard peers remove $rcI
}}
}
:set rcAll {"rosc:wan/vpn";"rosc:tunnel/admin"}
:foreach rcI in=[/interface wireguard find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface wireguard get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface wireguard remove $rcI
}}
}
:set rcAll {"rosc:wan/mobile"}
:foreach rcI in=[/interface lte apn find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface lte apn get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
:local rcName [:tostr [/interface lte apn get $rcI name]]
/interface lte set [/interface lte find where apn-profiles=$rcName] apn-profiles=default disabled=yes
/interface lte apn remove $rcI
}}
}
:set rcAll {"rosc:wan/line"}
:foreach rcI in=[/interface pppoe-client find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface pppoe-client get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface pppoe-client remove $rcI
}}
}
:set rcAll {"rosc:ppp/rosc-pppoe"}
:foreach rcI in=[/ppp profile find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/ppp profile get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/ppp profile remove $rcI
}}
}
:set rcAll {"rosc:lan/phones"}
:foreach rcI in=[/interface bridge vlan find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface bridge vlan get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge vlan remove $rcI
}}
}
:set rcAll {"rosc:wan/line";"rosc:lan/phones"}
:foreach rcI in=[/interface vlan find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface vlan get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface vlan remove $rcI
}}
}
:set rcAll {"rosc:lan-port/home/ether5";"rosc:lan-port/home/ether6";"rosc:lan-port/guests/ether7";"rosc:lan-port/cameras/ether8"}
:foreach rcI in=[/interface bridge port find where !dynamic comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface bridge port get $rcI comment]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface bridge port remove $rcI
}}
}
:set rcAll {"rosc:list/WAN WAN";"rosc:list/LAN LAN";"rosc:list/LAN-management LAN-management"}
:foreach rcI in=[/interface list find where comment~"^rosc:"] do={:if ([:typeof [:find $rcAll ([:tostr [/interface list get $rcI comment]] . " " . [:tostr [/interface list get $rcI name]])]] = "nil") do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={
/interface list remove $rcI
}}
}
:set rcAll {"rosc:lan/home bridge-home";"rosc:lan/guests bridge-guests";"rosc:lan/cameras bridge-cameras"}
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
}

# --- Result
:if ($rcDiff = 0) do={:put "rosc: nothing to change"} else={:put "rosc: done, $rcDiff changes"}
:if ($rcDiff > 0) do={
:put "rosc: try it now. When nobody confirms, the router restarts with the old state 10m after it was saved"
:put "rosc: to keep the new state run: /system scheduler remove [find where name~\"^rosc-rollback\"]; /file remove [find where name~\"rosc-rollback.backup\"]"
:put ("rosc: to go back at once run: /system backup load name=" . $rcFile . " password=\"\"")
:put "rosc: the backup $rcSaved holds passwords and keys, not encrypted; the words that keep the new state remove it"
}
}
# To keep the new state: /system scheduler remove [find where name~"^rosc-rollback"]; /file remove [find where name~"rosc-rollback.backup"]
