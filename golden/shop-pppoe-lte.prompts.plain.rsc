# shop-chania: RouterOS 7.20 to 7.24, form plain, made by rosc
# For reading, and for a router without configuration: it only adds. For a
# router in any other state use the form apply.
# For /import only: upload it and run /import FILE in a terminal, which asks for the
# secrets below. It holds none of them, and shows none. Pasted into a terminal it ends
# before any change, and so does an answer that is missing or cannot be right.
# Asks for: wans.fibre.password (PPPOE_PASSWORD)
# Asks for: monitoring.notify.telegram.token (TG_TOKEN)
# Note: bridge-shop will filter VLANs; what is untagged stays as it is, but tags that the site does not name pass no more, and a session through a port that becomes an access port of a VLAN ends.
# Note: to try who is told: :global rcOut {"none|test|this is only a test"}; /system script run rosc-notify.
{

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
:do {:set rcKey1 [/terminal ask prompt="rosc: secret 1 of 2, wans.fibre.password (PPPOE_PASSWORD):" sensitive=yes value-name=secret]} on-error={}
:if ($rcKey1 = "# This line was pasted: it is no secret.") do={:error "rosc: this script cannot be pasted, because it asks for secrets; upload it and run /import. Nothing was changed"}
:set rcWhy [$rcFault rcAnswer=$rcKey1]
:if ([:len $rcWhy] > 0) do={:error ("rosc: wans.fibre.password (PPPOE_PASSWORD): " . $rcWhy . "; nothing was changed")}
:local rcKey2 ""
:do {:set rcKey2 [/terminal ask prompt="rosc: secret 2 of 2, monitoring.notify.telegram.token (TG_TOKEN):" sensitive=yes value-name=secret]} on-error={}
:set rcWhy [$rcFault rcAnswer=$rcKey2]
:if ([:len $rcWhy] > 0) do={:error ("rosc: monitoring.notify.telegram.token (TG_TOKEN): " . $rcWhy . "; nothing was changed")}
:local rcEscape do={
:local rcAt 0
:local rcOut ""
:while ($rcAt < [:len $rcAnswer]) do={
:local rcChar [:pick $rcAnswer $rcAt ($rcAt + 1)]
:if ([:typeof [:find $rcSet $rcChar]] = "num") do={:set rcOut ($rcOut . "\\")}
:set rcOut ($rcOut . $rcChar)
:set rcAt ($rcAt + 1)
}
:return $rcOut
}
:local rcPercent do={
:local rcAt 0
:local rcOut ""
:local rcAll " !\"#\$%&'()*+,-./0123456789:;<=>\?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"
:local rcHex "0123456789ABCDEF"
:while ($rcAt < [:len $rcAnswer]) do={
:local rcChar [:pick $rcAnswer $rcAt ($rcAt + 1)]
:if ([:typeof [:find "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:" $rcChar]] = "num") do={:set rcOut ($rcOut . $rcChar)} else={
:local rcCode (32 + [:find $rcAll $rcChar])
:local rcHigh ($rcCode / 16)
:local rcLow ($rcCode - $rcHigh * 16)
:set rcOut ($rcOut . "%" . [:pick $rcHex $rcHigh ($rcHigh + 1)] . [:pick $rcHex $rcLow ($rcLow + 1)])
}
:set rcAt ($rcAt + 1)
}
:return $rcOut
}
:local rcKey2Percent [$rcPercent rcAnswer=$rcKey2]
:local rcKey2PercentText [$rcEscape rcAnswer=$rcKey2Percent rcSet="\"\\\$\?"]

# Ports that are WANs, by default-name
/interface ethernet
set [ find default-name=ether1 ] disabled=no

# Bridges of the LANs
/interface bridge
add comment="rosc:lan/shop" name=bridge-shop

# Interface lists: every rule speaks of WAN and LAN
/interface list
add comment="rosc:list/WAN" name=WAN
add comment="rosc:list/LAN" name=LAN
add comment="rosc:list/LAN-management" name=LAN-management

# Ports of the LANs
/interface bridge port
add comment="rosc:lan-port/shop/ether2" bridge=bridge-shop frame-types=admit-all interface=ether2
add comment="rosc:lan-port/shop/ether3" bridge=bridge-shop frame-types=admit-all interface=ether3
add comment="rosc:lan-port/shop/ether4" bridge=bridge-shop frame-types=admit-only-untagged-and-priority-tagged interface=ether4 pvid=20

# VLANs
/interface vlan
add comment="rosc:wan/fibre" disabled=no interface=ether1 name=vlan835-fibre vlan-id=835
add comment="rosc:lan/guests" interface=bridge-shop name=vlan20-guests vlan-id=20

# Which ports of the bridges carry which VLAN
/interface bridge vlan
add comment="rosc:lan/guests" bridge=bridge-shop tagged=bridge-shop,ether2,ether3 untagged=ether4 vlan-ids=20

# A PPP profile that leaves the MSS to our own rules
/ppp profile
add comment="rosc:ppp/rosc-pppoe" change-tcp-mss=no name=rosc-pppoe

# PPPoE sessions without routes of their own
/interface pppoe-client
add comment="rosc:wan/fibre" add-default-route=no disabled=no interface=vlan835-fibre max-mru=1492 max-mtu=1492 name=pppoe-fibre password="$rcKey1" profile=rosc-pppoe use-peer-dns=no user=shop@isp.example

# APN profiles without routes of their own
/interface lte apn
add comment="rosc:wan/mobile" add-default-route=no apn=internet name=rosc-mobile use-network-apn=no use-peer-dns=no

# Modems that are WANs
/interface lte
set [ find name=lte1 ] apn-profiles=rosc-mobile disabled=no

# List members are L3 interfaces, never their carriers
/interface list member
add comment="rosc:wan/fibre" interface=pppoe-fibre list=WAN
add comment="rosc:wan/mobile" interface=lte1 list=WAN
add comment="rosc:lan/shop" interface=bridge-shop list=LAN
add comment="rosc:lan/guests" interface=vlan20-guests list=LAN
add comment="rosc:lan-management/shop" interface=bridge-shop list=LAN-management

# DHCP pools
/ip pool
add comment="rosc:dhcp/shop" name=dhcp-shop ranges=10.10.0.50-10.10.0.200
add comment="rosc:dhcp/guests" name=dhcp-guests ranges=10.20.0.10-10.20.0.250

# Addresses
/ip address
add comment="rosc:lan/shop" address=10.10.0.1/24 interface=bridge-shop
add comment="rosc:lan/guests" address=10.20.0.1/24 interface=vlan20-guests

# DHCP servers
/ip dhcp-server
add comment="rosc:dhcp/shop" address-pool=dhcp-shop disabled=no interface=bridge-shop lease-time=12h name=dhcp-shop
add comment="rosc:dhcp/guests" address-pool=dhcp-guests disabled=no interface=vlan20-guests lease-time=12h name=dhcp-guests

# What the DHCP servers hand out
/ip dhcp-server network
add comment="rosc:dhcp/shop" address=10.10.0.0/24 dns-server=10.10.0.1 gateway=10.10.0.1
add comment="rosc:dhcp/guests" address=10.20.0.0/24 dns-server=10.20.0.1 gateway=10.20.0.1

# One table per WAN, for replies to what came in by it
/routing table
add comment="rosc:table/fibre" fib name=to-fibre
add comment="rosc:table/mobile" fib name=to-mobile

# Address lists
/ip firewall address-list
add comment="rosc:list/NOT-internet/1" address=10.0.0.0/8 list=NOT-internet
add comment="rosc:list/NOT-internet/2" address=100.64.0.0/10 list=NOT-internet
add comment="rosc:list/NOT-internet/3" address=169.254.0.0/16 list=NOT-internet
add comment="rosc:list/NOT-internet/4" address=172.16.0.0/12 list=NOT-internet
add comment="rosc:list/NOT-internet/5" address=192.168.0.0/16 list=NOT-internet
add comment="rosc:list/NOT-internet/6" address=224.0.0.0/4 list=NOT-internet
add comment="rosc:lan-network/shop" address=10.10.0.0/24 list=LAN-networks
add comment="rosc:lan-network/guests" address=10.20.0.0/24 list=LAN-networks
add comment="rosc:list/head-office/1" address=198.51.100.0/28 list=head-office
add comment="rosc:bogons/fibre/1" address=10.10.0.0/24 list=bogons-fibre
add comment="rosc:bogons/fibre/2" address=10.20.0.0/24 list=bogons-fibre
add comment="rosc:bogons/fibre/3" address=0.0.0.0/8 list=bogons-fibre
add comment="rosc:bogons/fibre/4" address=127.0.0.0/8 list=bogons-fibre
add comment="rosc:bogons/fibre/5" address=169.254.0.0/16 list=bogons-fibre
add comment="rosc:bogons/fibre/6" address=192.0.0.0/24 list=bogons-fibre
add comment="rosc:bogons/fibre/7" address=192.0.2.0/24 list=bogons-fibre
add comment="rosc:bogons/fibre/8" address=198.18.0.0/15 list=bogons-fibre
add comment="rosc:bogons/fibre/9" address=203.0.113.0/24 list=bogons-fibre
add comment="rosc:bogons/fibre/10" address=224.0.0.0/4 list=bogons-fibre
add comment="rosc:bogons/fibre/11" address=240.0.0.0/4 list=bogons-fibre
add comment="rosc:bogons/mobile/1" address=10.10.0.0/24 list=bogons-mobile
add comment="rosc:bogons/mobile/2" address=10.20.0.0/24 list=bogons-mobile
add comment="rosc:bogons/mobile/3" address=0.0.0.0/8 list=bogons-mobile
add comment="rosc:bogons/mobile/4" address=127.0.0.0/8 list=bogons-mobile
add comment="rosc:bogons/mobile/5" address=169.254.0.0/16 list=bogons-mobile
add comment="rosc:bogons/mobile/6" address=192.0.0.0/24 list=bogons-mobile
add comment="rosc:bogons/mobile/7" address=192.0.2.0/24 list=bogons-mobile
add comment="rosc:bogons/mobile/8" address=198.18.0.0/15 list=bogons-mobile
add comment="rosc:bogons/mobile/9" address=203.0.113.0/24 list=bogons-mobile
add comment="rosc:bogons/mobile/10" address=224.0.0.0/4 list=bogons-mobile
add comment="rosc:bogons/mobile/11" address=240.0.0.0/4 list=bogons-mobile

# Marks (replies leave by the WAN they came in on) and MSS
/ip firewall mangle
add comment="rosc:mark/local" action=accept chain=prerouting dst-address-type=local in-interface-list=LAN
add comment="rosc:mark-in/fibre" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=pppoe-fibre new-connection-mark=from-fibre passthrough=yes
add comment="rosc:mark-in/mobile" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=lte1 new-connection-mark=from-mobile passthrough=yes
add comment="rosc:mark/lans" action=accept chain=prerouting dst-address-list=LAN-networks in-interface-list=LAN
add comment="rosc:pin/guests-stay-off-lte" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new dst-address-list=!NOT-internet in-interface=vlan20-guests new-connection-mark=only-fibre passthrough=yes
add comment="rosc:pin/terminals" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new dst-address-list=!NOT-internet in-interface-list=LAN new-connection-mark=from-fibre passthrough=yes src-address=10.10.0.32/28
add comment="rosc:reply-lan/fibre" action=mark-routing chain=prerouting connection-mark=from-fibre in-interface-list=LAN new-routing-mark=to-fibre passthrough=no
add comment="rosc:reply-lan/mobile" action=mark-routing chain=prerouting connection-mark=from-mobile in-interface-list=LAN new-routing-mark=to-mobile passthrough=no
add comment="rosc:pin-route/fibre" action=mark-routing chain=prerouting connection-mark=only-fibre in-interface-list=LAN new-routing-mark=to-fibre passthrough=no
add comment="rosc:reply-router/fibre" action=mark-routing chain=output connection-mark=from-fibre dst-address-type=!local new-routing-mark=to-fibre passthrough=no
add comment="rosc:reply-router/mobile" action=mark-routing chain=output connection-mark=from-mobile dst-address-type=!local new-routing-mark=to-mobile passthrough=no
add comment="rosc:mss-out/fibre" action=change-mss chain=forward new-mss=1452 out-interface=pppoe-fibre passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1453-65535
add comment="rosc:mss-in/fibre" action=change-mss chain=forward in-interface=pppoe-fibre new-mss=1452 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1453-65535
add comment="rosc:mss-out/mobile" action=change-mss chain=forward new-mss=1360 out-interface=lte1 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535
add comment="rosc:mss-in/mobile" action=change-mss chain=forward in-interface=lte1 new-mss=1360 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535

# NAT per WAN, port forwards, hairpin
/ip firewall nat
add comment="rosc:forward/cameras/1" action=dst-nat chain=dstnat dst-address-type=local dst-port=8443 in-interface=pppoe-fibre protocol=tcp src-address-list=head-office to-addresses=10.10.0.20 to-ports=443
add comment="rosc:nat/fibre" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=pppoe-fibre
add comment="rosc:nat/mobile" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=lte1

# Firewall: what reaches the router, what crosses it
/ip firewall filter
add comment="rosc:input/established" action=accept chain=input connection-state=established,related,untracked
add comment="rosc:input/invalid" action=drop chain=input connection-state=invalid
add comment="rosc:input-bogons/fibre" action=drop chain=input in-interface=pppoe-fibre src-address-list=bogons-fibre
add comment="rosc:input-bogons/mobile" action=drop chain=input in-interface=lte1 src-address-list=bogons-mobile
add comment="rosc:input/icmp-limited" action=accept chain=input limit=50,100:packet protocol=icmp
add comment="rosc:input/icmp-excess" action=drop chain=input protocol=icmp
add comment="rosc:input/dhcp" action=accept chain=input dst-port=67 in-interface-list=LAN protocol=udp
add comment="rosc:input/dns-udp" action=accept chain=input dst-port=53 in-interface-list=LAN protocol=udp
add comment="rosc:input/dns-tcp" action=accept chain=input dst-port=53 in-interface-list=LAN protocol=tcp
add comment="rosc:input/management/1" action=accept chain=input dst-port=22,8291 in-interface=bridge-shop protocol=tcp
add comment="rosc:input/management/2" action=accept chain=input dst-port=22,8291 protocol=tcp src-address-list=head-office
add comment="rosc:pin-drop/fibre" action=drop chain=forward connection-mark=only-fibre out-interface=!pppoe-fibre out-interface-list=WAN
add comment="rosc:forward/fasttrack" action=fasttrack-connection chain=forward connection-mark=no-mark connection-state=established,related
add comment="rosc:forward/established" action=accept chain=forward connection-state=established,related,untracked
add comment="rosc:forward/invalid" action=drop chain=forward connection-state=invalid
add comment="rosc:forward-bogons/fibre" action=drop chain=forward in-interface=pppoe-fibre src-address-list=bogons-fibre
add comment="rosc:forward-bogons/mobile" action=drop chain=forward in-interface=lte1 src-address-list=bogons-mobile
add comment="rosc:access-out/guests" action=drop chain=forward connection-nat-state=!dstnat in-interface=vlan20-guests out-interface-list=!WAN
add comment="rosc:access-in/guests" action=drop chain=forward connection-nat-state=!dstnat in-interface-list=LAN out-interface=vlan20-guests
add comment="rosc:input/drop" action=drop chain=input
add comment="rosc:forward/drop" action=drop chain=forward connection-nat-state=!dstnat in-interface-list=WAN

# The same policy for IPv6
/ipv6 firewall filter
add comment="rosc:input6/established" action=accept chain=input connection-state=established,related,untracked
add comment="rosc:input6/invalid" action=drop chain=input connection-state=invalid
add comment="rosc:input6/icmpv6" action=accept chain=input protocol=icmpv6
add comment="rosc:input6/traceroute" action=accept chain=input dst-port=33434-33534 protocol=udp
add comment="rosc:input6/dhcpv6-client" action=accept chain=input dst-port=546 protocol=udp src-address=fe80::/10
add comment="rosc:input6/dns-udp" action=accept chain=input dst-port=53 in-interface-list=LAN protocol=udp
add comment="rosc:input6/dns-tcp" action=accept chain=input dst-port=53 in-interface-list=LAN protocol=tcp
add comment="rosc:input6/management/1" action=accept chain=input dst-port=22,8291 in-interface=bridge-shop protocol=tcp
add comment="rosc:forward6/established" action=accept chain=forward connection-state=established,related,untracked
add comment="rosc:forward6/invalid" action=drop chain=forward connection-state=invalid
add comment="rosc:forward6/hop-limit" action=drop chain=forward hop-limit=equal:1 protocol=icmpv6
add comment="rosc:forward6/access-out-guests" action=drop chain=forward in-interface=vlan20-guests out-interface-list=!WAN
add comment="rosc:forward6/access-in-guests" action=drop chain=forward in-interface-list=LAN out-interface=vlan20-guests
add comment="rosc:forward6/icmpv6" action=accept chain=forward protocol=icmpv6
add comment="rosc:input6/drop" action=drop chain=input
add comment="rosc:forward6/drop" action=drop chain=forward in-interface-list=!LAN

# Resolvers that are no probe
/ip dns
set allow-remote-requests=yes servers=1.0.0.1,149.112.112.112

# Neighbour discovery
/ip neighbor discovery-settings
set discover-interface-list=LAN-management

# MAC telnet
/tool mac-server
set allowed-interface-list=LAN-management

# MAC WinBox
/tool mac-server mac-winbox
set allowed-interface-list=LAN-management

# Services of the router
/ip service
set [ find name=winbox !dynamic ] disabled=no
set [ find name=ssh !dynamic ] disabled=no
set [ find name=www !dynamic ] disabled=yes
set [ find name=www-ssl !dynamic ] disabled=yes
set [ find name=api !dynamic ] disabled=yes
set [ find name=api-ssl !dynamic ] disabled=yes
set [ find name=telnet !dynamic ] disabled=yes
set [ find name=ftp !dynamic ] disabled=yes

# Name of the router
/system identity
set name=shop-chania

# Time zone
/system clock
set time-zone-autodetect=no time-zone-name=Europe/Athens

# Time
/system ntp client
set enabled=yes servers=time.cloudflare.com

# Routes: probes, their blackhole twins, recursive defaults
/ip route
add comment="rosc:probe/fibre/1" dst-address=8.8.8.8/32 gateway=pppoe-fibre scope=10 target-scope=10
add comment="rosc:probe-hole/fibre/1" blackhole distance=254 dst-address=8.8.8.8/32
add comment="rosc:probe/fibre/2" dst-address=9.9.9.9/32 gateway=pppoe-fibre scope=10 target-scope=10
add comment="rosc:probe-hole/fibre/2" blackhole distance=254 dst-address=9.9.9.9/32
add comment="rosc:default/fibre/1" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=main scope=30 target-scope=11
add comment="rosc:default/fibre/2" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=main scope=30 target-scope=11
add comment="rosc:reply/fibre/1" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=to-fibre scope=30 target-scope=11
add comment="rosc:reply/fibre/2" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=to-fibre scope=30 target-scope=11
add comment="rosc:probe/mobile/1" dst-address=1.1.1.1/32 gateway=lte1 scope=10 target-scope=10
add comment="rosc:probe-hole/mobile/1" blackhole distance=254 dst-address=1.1.1.1/32
add comment="rosc:probe/mobile/2" dst-address=208.67.222.222/32 gateway=lte1 scope=10 target-scope=10
add comment="rosc:probe-hole/mobile/2" blackhole distance=254 dst-address=208.67.222.222/32
add comment="rosc:default/mobile/1" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11
add comment="rosc:default/mobile/2" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=main scope=30 target-scope=11
add comment="rosc:reply/mobile/1" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=to-mobile scope=30 target-scope=11
add comment="rosc:reply/mobile/2" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=to-mobile scope=30 target-scope=11

# Where messages for others go
/system logging action
add comment="rosc:notify/syslog" name=roscsyslog remote=10.10.0.9 remote-log-format=syslog remote-port=514 target=remote

# Which messages go there
/system logging
add action=roscsyslog prefix=shop-chania topics=script,error

# What happens when a WAN goes or returns
/system script
add comment="rosc:notify/send" dont-require-permissions=yes name=rosc-notify policy=ftp,read,write,test source=":local rcCheck \"no\"\n\
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
    /tool fetch url=\"https://api.telegram.org/bot$rcKey2PercentText/sendMessage\" http-method=post http-header-field=\"Content-Type: application/json\" http-data=(\"{\\\"chat_id\\\":\\\"-100123\\\",\\\"text\\\":\\\"shop-chania: \" . \$rcText . \"\\\"}\") check-certificate=\$rcCheck output=none duration=30s\n\
    } delay=10 max=6 on-error={:log warning \"rosc: telegram was not told: \$rcText\"}\n\
    }\n\
    }"
add comment="rosc:use/mobile" name=rosc-use-mobile policy=read,write,test source=":global rcUse\n\
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
add comment="rosc:wan/fibre" name=rosc-wan-fibre policy=read,write,test source=":global rcWan\n\
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
add comment="rosc:wan/mobile" name=rosc-wan-mobile policy=read,write,test source=":global rcWan\n\
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

# One netwatch per probe
/tool netwatch
add comment="rosc:probe/fibre/1" disabled=no down-script="/system script run rosc-wan-fibre" host=8.8.8.8 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-fibre"
add comment="rosc:probe/fibre/2" disabled=no down-script="/system script run rosc-wan-fibre" host=9.9.9.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-fibre"
add comment="rosc:probe/mobile/1" disabled=no down-script="/system script run rosc-wan-mobile" host=1.1.1.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="/system script run rosc-use-mobile" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-mobile"
add comment="rosc:probe/mobile/2" disabled=no down-script="/system script run rosc-wan-mobile" host=208.67.222.222 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-mobile"

# Bridges filter VLANs, now that all of the above stands
/interface bridge
set [ find name=bridge-shop ] vlan-filtering=yes

# The built-in authorities are trusted, where the router does not do so by itself
{
:local rcVersion [/system resource get version]
:local rcRest [:pick $rcVersion ([:find $rcVersion "."] + 1) [:len $rcVersion]]
:local rcMinor [:tonum [:pick $rcRest 0 2]]
:if ([:typeof $rcMinor] != "num") do={:set rcMinor [:tonum [:pick $rcRest 0 1]]}
:local rcTrust ":if ([:tostr [/certificate settings get builtin-trust-anchors]] != \"trusted\") do={/certificate settings set builtin-trust-anchors=trusted}"
:if ($rcMinor = 19 || $rcMinor = 20) do={:do {:local rcRow [:parse $rcTrust]; $rcRow} on-error={}}
}
}
# This line was pasted: it is no secret.
