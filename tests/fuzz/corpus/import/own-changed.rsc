# 2026-11-22 12:00:00 by RouterOS 7.22
# software id = 
#
/interface bridge
add name=bridge
/interface ethernet
set [ find default-name=ether1 ] name=ether1-starlink
set [ find default-name=ether2 ] name=ether2-lte
/interface list
add comment=rosc:list/WAN name=WAN
add comment=rosc:list/LAN name=LAN
/routing table
add comment=rosc:table/starlink fib name=to-starlink
add comment=rosc:table/lte fib name=to-lte
/interface bridge port
add bridge=bridge interface=ether3
add bridge=bridge interface=ether4
add bridge=bridge interface=ether5
add bridge=bridge interface=ether6
add bridge=bridge interface=ether7
add bridge=bridge interface=ether8
add bridge=bridge interface=ether9
add bridge=bridge interface=ether10
/ip neighbor discovery-settings
set discover-interface-list=LAN
/interface list member
add comment=rosc:wan/starlink interface=ether1-starlink list=WAN
add comment=rosc:wan/lte interface=ether2-lte list=WAN
add comment=rosc:lan/home interface=bridge list=LAN
/ip address
add address=192.168.88.1/24 interface=bridge network=192.168.88.0
/ip dhcp-client
add add-default-route=no comment=rosc:wan/starlink interface=ether1-starlink script=":if (\$bound=1) do={\n:if ([:len \$\"gateway-address\"] > 0) do={\n:local rcGw (\$\"gateway-address\" . \"%\" . \$interface)\n:foreach rcR in=[/ip route find where comment~\"^rosc:probe/starlink/\"] do={:if ([:tostr [/ip route get \$rcR gateway]] != \$rcGw) do={/ip route set \$rcR gateway=\$rcGw}}\n/ip route enable [/ip route find where comment~\"^rosc:probe/starlink/\" disabled=yes]\n}\n} else={\n/ip route disable [/ip route find where comment~\"^rosc:probe/starlink/\" disabled=no]\n:local rcIp \$\"lease-address\"\n:if ([:len \$rcIp] > 0 && [:len [/ip route find where comment~\"^rosc:default/(lte)/\" routing-table=main active]] > 0) do={\n:foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n}\n}" use-peer-dns=no use-peer-ntp=no
add add-default-route=no comment=rosc:wan/lte interface=ether2-lte script=":if (\$bound=1) do={\n:if ([:len \$\"gateway-address\"] > 0) do={\n:local rcGw (\$\"gateway-address\" . \"%\" . \$interface)\n:foreach rcR in=[/ip route find where comment~\"^rosc:probe/lte/\"] do={:if ([:tostr [/ip route get \$rcR gateway]] != \$rcGw) do={/ip route set \$rcR gateway=\$rcGw}}\n/ip route enable [/ip route find where comment~\"^rosc:probe/lte/\" disabled=yes]\n}\n} else={\n/ip route disable [/ip route find where comment~\"^rosc:probe/lte/\" disabled=no]\n:local rcIp \$\"lease-address\"\n:if ([:len \$rcIp] > 0 && [:len [/ip route find where comment~\"^rosc:default/(starlink)/\" routing-table=main active]] > 0) do={\n:foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n}\n}" use-peer-dns=no use-peer-ntp=no
/ip dns
set allow-remote-requests=yes servers=1.0.0.1,149.112.112.112
/ip firewall address-list
add address=192.168.88.0/24 comment=rosc:bogons/starlink/1 list=bogons-starlink
add address=0.0.0.0/8 comment=rosc:bogons/starlink/2 list=bogons-starlink
add address=127.0.0.0/8 comment=rosc:bogons/starlink/3 list=bogons-starlink
add address=169.254.0.0/16 comment=rosc:bogons/starlink/4 list=bogons-starlink
add address=192.0.0.0/24 comment=rosc:bogons/starlink/5 list=bogons-starlink
add address=192.0.2.0/24 comment=rosc:bogons/starlink/6 list=bogons-starlink
add address=198.18.0.0/15 comment=rosc:bogons/starlink/7 list=bogons-starlink
add address=198.51.100.0/24 comment=rosc:bogons/starlink/8 list=bogons-starlink
add address=203.0.113.0/24 comment=rosc:bogons/starlink/9 list=bogons-starlink
add address=224.0.0.0/4 comment=rosc:bogons/starlink/10 list=bogons-starlink
add address=240.0.0.0/4 comment=rosc:bogons/starlink/11 list=bogons-starlink
add address=192.168.88.0/24 comment=rosc:bogons/lte/1 list=bogons-lte
add address=0.0.0.0/8 comment=rosc:bogons/lte/2 list=bogons-lte
add address=127.0.0.0/8 comment=rosc:bogons/lte/3 list=bogons-lte
add address=169.254.0.0/16 comment=rosc:bogons/lte/4 list=bogons-lte
add address=192.0.0.0/24 comment=rosc:bogons/lte/5 list=bogons-lte
add address=192.0.2.0/24 comment=rosc:bogons/lte/6 list=bogons-lte
add address=198.18.0.0/15 comment=rosc:bogons/lte/7 list=bogons-lte
add address=198.51.100.0/24 comment=rosc:bogons/lte/8 list=bogons-lte
add address=203.0.113.0/24 comment=rosc:bogons/lte/9 list=bogons-lte
add address=224.0.0.0/4 comment=rosc:bogons/lte/10 list=bogons-lte
add address=240.0.0.0/4 comment=rosc:bogons/lte/11 list=bogons-lte
/ip firewall filter
add chain=input comment=rosc:input/established connection-state=established,related,untracked
add action=drop chain=input comment=rosc:input/invalid connection-state=invalid
add action=drop chain=input comment=rosc:input-bogons/starlink in-interface=ether1-starlink src-address-list=bogons-starlink
add action=drop chain=input comment=rosc:input-bogons/lte in-interface=ether2-lte src-address-list=bogons-lte
add chain=input comment=rosc:input/icmp-limited limit=50,100:packet protocol=icmp
add action=accept chain=input comment=rosc:input/icmp-excess protocol=icmp
add chain=input comment=rosc:input/dhcp dst-port=67 in-interface-list=LAN protocol=udp
add chain=input comment=rosc:input/dns-udp dst-port=53 in-interface-list=LAN protocol=udp
add chain=input comment=rosc:input/dns-tcp dst-port=53 in-interface-list=LAN protocol=tcp
add chain=input comment=rosc:input/management/1 dst-port=22,8291 in-interface-list=LAN protocol=tcp
add action=fasttrack-connection chain=forward comment=rosc:forward/fasttrack connection-mark=no-mark connection-state=established,related
add chain=forward comment=rosc:forward/established connection-state=established,related,untracked
add action=drop chain=forward comment=rosc:forward/invalid connection-state=invalid
add action=drop chain=forward comment=rosc:forward-bogons/starlink in-interface=ether1-starlink src-address-list=bogons-starlink
add action=drop chain=forward comment=rosc:forward-bogons/lte in-interface=ether2-lte src-address-list=bogons-lte
add action=drop chain=input comment=rosc:input/drop
add action=drop chain=forward comment=rosc:forward/drop connection-nat-state=!dstnat in-interface-list=WAN
/ip firewall mangle
add chain=prerouting comment=rosc:mark/local dst-address-type=local in-interface-list=LAN
add action=mark-connection chain=prerouting comment=rosc:mark-in/starlink connection-mark=no-mark connection-state=new in-interface=ether1-starlink new-connection-mark=from-starlink passthrough=yes
add action=mark-connection chain=prerouting comment=rosc:mark-in/lte connection-mark=no-mark connection-state=new in-interface=ether2-lte new-connection-mark=from-lte passthrough=yes
add action=mark-routing chain=prerouting comment=rosc:reply-lan/starlink connection-mark=from-starlink in-interface-list=LAN new-routing-mark=to-starlink passthrough=no
add action=mark-routing chain=prerouting comment=rosc:reply-lan/lte connection-mark=from-lte in-interface-list=LAN new-routing-mark=to-lte passthrough=no
add action=mark-routing chain=output comment=rosc:reply-router/starlink connection-mark=from-starlink dst-address-type=!local new-routing-mark=to-starlink passthrough=no
add action=mark-routing chain=output comment=rosc:reply-router/lte connection-mark=from-lte dst-address-type=!local new-routing-mark=to-lte passthrough=no
add action=change-mss chain=forward comment=rosc:mss-out/lte new-mss=1360 out-interface=ether2-lte passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535
add action=change-mss chain=forward comment=rosc:mss-in/lte in-interface=ether2-lte new-mss=1360 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535
/ip firewall nat
add action=dst-nat chain=dstnat comment="by hand" dst-port=8080 in-interface=ether1-starlink protocol=tcp to-addresses=192.168.88.9
add action=masquerade chain=srcnat comment=rosc:nat/starlink ipsec-policy=out,none out-interface=ether1-starlink
/ip route
add comment=rosc:probe/starlink/1 disabled=yes dst-address=8.8.8.8/32 gateway=100.64.0.1%ether1-starlink scope=10
add comment=rosc:probe/starlink/2 disabled=yes dst-address=9.9.9.9/32 gateway=100.64.0.1%ether1-starlink scope=10
add blackhole comment=rosc:probe-hole/starlink/2 distance=254 dst-address=9.9.9.9/32
add check-gateway=ping comment=rosc:default/starlink/1 dst-address=0.0.0.0/0 gateway=8.8.8.8 target-scope=11
add check-gateway=ping comment=rosc:default/starlink/2 dst-address=0.0.0.0/0 gateway=9.9.9.9 target-scope=11
add check-gateway=ping comment=rosc:reply/starlink/1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=to-starlink target-scope=11
add check-gateway=ping comment=rosc:reply/starlink/2 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=to-starlink target-scope=11
add comment=rosc:probe/lte/1 disabled=yes dst-address=1.1.1.1/32 gateway=192.168.8.1%ether2-lte scope=10
add blackhole comment=rosc:probe-hole/lte/1 distance=254 dst-address=1.1.1.1/32
add comment=rosc:probe/lte/2 disabled=yes dst-address=208.67.222.222/32 gateway=192.168.8.1%ether2-lte scope=10
add blackhole comment=rosc:probe-hole/lte/2 distance=254 dst-address=208.67.222.222/32
add check-gateway=ping comment=rosc:default/lte/1 distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 target-scope=11
add check-gateway=ping comment=rosc:default/lte/2 distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 target-scope=11
add check-gateway=ping comment=rosc:reply/lte/1 distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=to-lte target-scope=11
add check-gateway=ping comment=rosc:reply/lte/2 distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=to-lte target-scope=11
add comment=rosc:dish/starlink dst-address=192.168.100.1/32 gateway=ether1-starlink
/ip service
set [ find name=ftp ] disabled=yes
set [ find name=telnet ] disabled=yes
set [ find name=www ] disabled=yes
set [ find name=api ] disabled=yes
set [ find name=api-ssl ] disabled=yes
/ipv6 firewall filter
add chain=input comment=rosc:input6/established connection-state=established,related,untracked
add action=drop chain=input comment=rosc:input6/invalid connection-state=invalid
add chain=input comment=rosc:input6/icmpv6 protocol=icmpv6
add chain=input comment=rosc:input6/traceroute dst-port=33434-33534 protocol=udp
add chain=input comment=rosc:input6/dhcpv6-client dst-port=546 protocol=udp src-address=fe80::/10
add chain=input comment=rosc:input6/dns-udp dst-port=53 in-interface-list=LAN protocol=udp
add chain=input comment=rosc:input6/dns-tcp dst-port=53 in-interface-list=LAN protocol=tcp
add chain=input comment=rosc:input6/management/1 dst-port=22,8291 in-interface-list=LAN protocol=tcp
add chain=forward comment=rosc:forward6/established connection-state=established,related,untracked
add action=drop chain=forward comment=rosc:forward6/invalid connection-state=invalid
add action=drop chain=forward comment=rosc:forward6/hop-limit hop-limit=equal:1 protocol=icmpv6
add chain=forward comment=rosc:forward6/icmpv6 protocol=icmpv6
add action=drop chain=input comment=rosc:input6/drop
add action=drop chain=forward comment=rosc:forward6/drop in-interface-list=!LAN
/system identity
set name=villa-elounda
/system ntp client
set enabled=yes servers=time.cloudflare.com
/system script
add comment=rosc:wan/starlink name=rosc-wan-starlink policy=read,write,test source=":global rcWan\n:if ([:typeof \$rcWan] != \"array\") do={:set rcWan [:toarray \"\"]}\n:local rcWas (\$rcWan->\"starlink\")\n:local rcNow \$rcWas\n:if ([:len [/tool netwatch find where comment~\"^rosc:probe/starlink/\" status=\"up\"]] > 0) do={:set rcNow \"up\"}\n:if ([:len [/tool netwatch find where comment~\"^rosc:probe/starlink/\" status!=\"down\"]] = 0) do={:set rcNow \"down\"}\n:if (\$rcNow != \$rcWas) do={\n:set (\$rcWan->\"starlink\") \$rcNow\n:if (\$rcNow = \"down\") do={:log warning \"rosc: WAN starlink is down\"} else={:log info \"rosc: WAN starlink is up\"}\n:if (\$rcNow = \"down\") do={\n:local rcWait 0\n:while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/starlink/\" active]] > 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n:if ([:len [/ip route find where comment~\"^rosc:(default|reply)/starlink/\" active]] = 0 && [:len [/ip route find where comment~\"^rosc:default/(lte)/\" routing-table=main active]] > 0) do={\n:foreach rcA in=[/ip address find where interface=ether1-starlink] do={\n:local rcIp [:tostr [/ip address get \$rcA address]]\n:set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n:foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n}\n}\n}\n:if (\$rcNow = \"up\") do={\n:local rcWait 0\n:while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/starlink/\" active]] = 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n:if ([:len [/ip route find where comment~\"^rosc:(default|reply)/starlink/\" active]] > 0) do={\n:foreach rcA in=[/ip address find where interface=ether2-lte] do={\n:local rcIp [:tostr [/ip address get \$rcA address]]\n:set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n:if ([:len [/ip route find where comment~\"^rosc:(default|reply)/lte/\" active]] = 0) do={\n:foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n} else={\n:foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-lte\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n}\n}\n}\n}\n}"
add comment=rosc:wan/lte name=rosc-wan-lte policy=read,write,test source=":global rcWan\n:if ([:typeof \$rcWan] != \"array\") do={:set rcWan [:toarray \"\"]}\n:local rcWas (\$rcWan->\"lte\")\n:local rcNow \$rcWas\n:if ([:len [/tool netwatch find where comment~\"^rosc:probe/lte/\" status=\"up\"]] > 0) do={:set rcNow \"up\"}\n:if ([:len [/tool netwatch find where comment~\"^rosc:probe/lte/\" status!=\"down\"]] = 0) do={:set rcNow \"down\"}\n:if (\$rcNow != \$rcWas) do={\n:set (\$rcWan->\"lte\") \$rcNow\n:if (\$rcNow = \"down\") do={:log warning \"rosc: WAN lte is down\"} else={:log info \"rosc: WAN lte is up\"}\n:if (\$rcNow = \"down\") do={\n:local rcWait 0\n:while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/lte/\" active]] > 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n:if ([:len [/ip route find where comment~\"^rosc:(default|reply)/lte/\" active]] = 0 && [:len [/ip route find where comment~\"^rosc:default/(starlink)/\" routing-table=main active]] > 0) do={\n:foreach rcA in=[/ip address find where interface=ether2-lte] do={\n:local rcIp [:tostr [/ip address get \$rcA address]]\n:set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n:foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n}\n}\n}\n:if (\$rcNow = \"up\") do={\n:local rcWait 0\n:while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/lte/\" active]] = 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n:if ([:len [/ip route find where comment~\"^rosc:(default|reply)/lte/\" active]] > 0) do={\n:foreach rcA in=[/ip address find where interface=ether1-starlink] do={\n:local rcIp [:tostr [/ip address get \$rcA address]]\n:set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n:if ([:len [/ip route find where comment~\"^rosc:(default|reply)/starlink/\" active]] = 0) do={\n:foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n}\n}\n}\n}\n}"
/tool mac-server
set allowed-interface-list=LAN
/tool mac-server mac-winbox
set allowed-interface-list=LAN
/tool netwatch
add comment=rosc:probe/starlink/1 down-script="/system script run rosc-wan-starlink" host=8.8.8.8 packet-count=5 packet-interval=200ms startup-delay=30s thr-avg=1s thr-loss-percent=85 thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-starlink"
add comment=rosc:probe/starlink/2 down-script="/system script run rosc-wan-starlink" host=9.9.9.9 packet-count=5 packet-interval=200ms startup-delay=30s thr-avg=1s thr-loss-percent=85 thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-starlink"
add comment=rosc:probe/lte/1 down-script="/system script run rosc-wan-lte" host=1.1.1.1 packet-count=5 packet-interval=200ms startup-delay=30s thr-avg=1s thr-loss-percent=85 thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-lte"
add comment=rosc:probe/lte/2 down-script="/system script run rosc-wan-lte" host=208.67.222.222 packet-count=5 packet-interval=200ms startup-delay=30s thr-avg=1s thr-loss-percent=85 thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-lte"

