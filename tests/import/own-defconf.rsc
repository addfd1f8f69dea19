# 2026-11-22 12:00:00 by RouterOS 7.20.6
# software id = 
#
/interface bridge
add admin-mac=48:A9:8A:00:00:02 auto-mac=no comment=defconf name=bridge
/interface ethernet
set [ find default-name=ether1 ] name=ether1-fibre
set [ find default-name=ether2 ] name=ether2-cable
/interface list
add comment=defconf name=WAN
add comment=defconf name=LAN
/ip pool
add name=default-dhcp ranges=192.168.88.10-192.168.88.254
/ip dhcp-server
add address-pool=default-dhcp interface=bridge name=defconf
/routing table
add comment=rosc:table/fibre fib name=to-fibre
add comment=rosc:table/cable fib name=to-cable
/interface bridge port
add bridge=bridge comment=defconf interface=ether3
add bridge=bridge comment=defconf interface=ether4
add bridge=bridge comment=defconf interface=ether5
/ip neighbor discovery-settings
set discover-interface-list=LAN
/interface list member
add comment=defconf interface=bridge list=LAN
add comment=defconf interface=ether1-fibre list=WAN
add comment=rosc:wan/cable interface=ether2-cable list=WAN
/ip address
add address=192.168.88.1/24 comment=defconf interface=bridge network=192.168.88.0
/ip dhcp-client
add add-default-route=no comment=rosc:wan/fibre interface=ether1-fibre script=":if (\$bound=1) do={\n:if ([:len \$\"gateway-address\"] > 0) do={\n:local rcGw (\$\"gateway-address\" . \"%\" . \$interface)\n:foreach rcR in=[/ip route find where comment~\"^rosc:probe/fibre/\"] do={:if ([:tostr [/ip route get \$rcR gateway]] != \$rcGw) do={/ip route set \$rcR gateway=\$rcGw}}\n/ip route enable [/ip route find where comment~\"^rosc:probe/fibre/\" disabled=yes]\n}\n} else={\n/ip route disable [/ip route find where comment~\"^rosc:probe/fibre/\" disabled=no]\n:local rcIp \$\"lease-address\"\n:if ([:len \$rcIp] > 0 && [:len [/ip route find where comment~\"^rosc:default/(cable)/\" routing-table=main active]] > 0) do={\n:foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n}\n}" use-peer-dns=no use-peer-ntp=no
add add-default-route=no comment=rosc:wan/cable interface=ether2-cable script=":if (\$bound=1) do={\n:if ([:len \$\"gateway-address\"] > 0) do={\n:local rcGw (\$\"gateway-address\" . \"%\" . \$interface)\n:foreach rcR in=[/ip route find where comment~\"^rosc:probe/cable/\"] do={:if ([:tostr [/ip route get \$rcR gateway]] != \$rcGw) do={/ip route set \$rcR gateway=\$rcGw}}\n/ip route enable [/ip route find where comment~\"^rosc:probe/cable/\" disabled=yes]\n}\n} else={\n/ip route disable [/ip route find where comment~\"^rosc:probe/cable/\" disabled=no]\n:local rcIp \$\"lease-address\"\n:if ([:len \$rcIp] > 0 && [:len [/ip route find where comment~\"^rosc:default/(fibre)/\" routing-table=main active]] > 0) do={\n:foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n}\n}" use-peer-dns=no use-peer-ntp=no
/ip dhcp-server network
add address=192.168.88.0/24 comment=defconf dns-server=192.168.88.1 gateway=192.168.88.1
/ip dns
set allow-remote-requests=yes servers=1.0.0.1,149.112.112.112
/ip dns static
add address=192.168.88.1 comment=defconf name=router.lan
/ip firewall address-list
add address=192.168.88.0/24 comment=rosc:bogons/fibre/1 list=bogons-fibre
add address=0.0.0.0/8 comment=rosc:bogons/fibre/2 list=bogons-fibre
add address=127.0.0.0/8 comment=rosc:bogons/fibre/3 list=bogons-fibre
add address=169.254.0.0/16 comment=rosc:bogons/fibre/4 list=bogons-fibre
add address=192.0.0.0/24 comment=rosc:bogons/fibre/5 list=bogons-fibre
add address=192.0.2.0/24 comment=rosc:bogons/fibre/6 list=bogons-fibre
add address=198.18.0.0/15 comment=rosc:bogons/fibre/7 list=bogons-fibre
add address=198.51.100.0/24 comment=rosc:bogons/fibre/8 list=bogons-fibre
add address=203.0.113.0/24 comment=rosc:bogons/fibre/9 list=bogons-fibre
add address=224.0.0.0/4 comment=rosc:bogons/fibre/10 list=bogons-fibre
add address=240.0.0.0/4 comment=rosc:bogons/fibre/11 list=bogons-fibre
add address=192.168.88.0/24 comment=rosc:bogons/cable/1 list=bogons-cable
add address=0.0.0.0/8 comment=rosc:bogons/cable/2 list=bogons-cable
add address=127.0.0.0/8 comment=rosc:bogons/cable/3 list=bogons-cable
add address=169.254.0.0/16 comment=rosc:bogons/cable/4 list=bogons-cable
add address=192.0.0.0/24 comment=rosc:bogons/cable/5 list=bogons-cable
add address=192.0.2.0/24 comment=rosc:bogons/cable/6 list=bogons-cable
add address=198.18.0.0/15 comment=rosc:bogons/cable/7 list=bogons-cable
add address=198.51.100.0/24 comment=rosc:bogons/cable/8 list=bogons-cable
add address=203.0.113.0/24 comment=rosc:bogons/cable/9 list=bogons-cable
add address=224.0.0.0/4 comment=rosc:bogons/cable/10 list=bogons-cable
add address=240.0.0.0/4 comment=rosc:bogons/cable/11 list=bogons-cable
/ip firewall filter
add chain=input comment=rosc:input/established connection-state=established,related,untracked
add action=drop chain=input comment=rosc:input/invalid connection-state=invalid
add action=drop chain=input comment=rosc:input-bogons/fibre in-interface=ether1-fibre src-address-list=bogons-fibre
add action=drop chain=input comment=rosc:input-bogons/cable in-interface=ether2-cable src-address-list=bogons-cable
add chain=input comment=rosc:input/icmp-limited limit=50,100:packet protocol=icmp
add action=drop chain=input comment=rosc:input/icmp-excess protocol=icmp
add chain=input comment=rosc:input/dhcp dst-port=67 in-interface-list=LAN protocol=udp
add chain=input comment=rosc:input/dns-udp dst-port=53 in-interface-list=LAN protocol=udp
add chain=input comment=rosc:input/dns-tcp dst-port=53 in-interface-list=LAN protocol=tcp
add chain=input comment=rosc:input/management/1 dst-port=22,8291 in-interface-list=LAN protocol=tcp
add action=fasttrack-connection chain=forward comment=rosc:forward/fasttrack connection-mark=no-mark connection-state=established,related
add chain=forward comment=rosc:forward/established connection-state=established,related,untracked
add action=drop chain=forward comment=rosc:forward/invalid connection-state=invalid
add action=drop chain=forward comment=rosc:forward-bogons/fibre in-interface=ether1-fibre src-address-list=bogons-fibre
add action=drop chain=forward comment=rosc:forward-bogons/cable in-interface=ether2-cable src-address-list=bogons-cable
add action=drop chain=input comment=rosc:input/drop
add action=drop chain=forward comment=rosc:forward/drop connection-nat-state=!dstnat in-interface-list=WAN
/ip firewall mangle
add chain=prerouting comment=rosc:mark/local dst-address-type=local in-interface-list=LAN
add action=mark-connection chain=prerouting comment=rosc:mark-in/fibre connection-mark=no-mark connection-state=new in-interface=ether1-fibre new-connection-mark=from-fibre passthrough=yes
add action=mark-connection chain=prerouting comment=rosc:mark-in/cable connection-mark=no-mark connection-state=new in-interface=ether2-cable new-connection-mark=from-cable passthrough=yes
add action=mark-routing chain=prerouting comment=rosc:reply-lan/fibre connection-mark=from-fibre in-interface-list=LAN new-routing-mark=to-fibre passthrough=no
add action=mark-routing chain=prerouting comment=rosc:reply-lan/cable connection-mark=from-cable in-interface-list=LAN new-routing-mark=to-cable passthrough=no
add action=mark-routing chain=output comment=rosc:reply-router/fibre connection-mark=from-fibre dst-address-type=!local new-routing-mark=to-fibre passthrough=no
add action=mark-routing chain=output comment=rosc:reply-router/cable connection-mark=from-cable dst-address-type=!local new-routing-mark=to-cable passthrough=no
/ip firewall nat
add action=masquerade chain=srcnat comment=rosc:nat/fibre ipsec-policy=out,none out-interface=ether1-fibre
add action=masquerade chain=srcnat comment=rosc:nat/cable ipsec-policy=out,none out-interface=ether2-cable
/ip route
add comment=rosc:probe/fibre/1 disabled=yes dst-address=8.8.8.8/32 gateway=192.0.2.1%ether1-fibre scope=10
add blackhole comment=rosc:probe-hole/fibre/1 distance=254 dst-address=8.8.8.8/32
add comment=rosc:probe/fibre/2 disabled=yes dst-address=9.9.9.9/32 gateway=192.0.2.1%ether1-fibre scope=10
add blackhole comment=rosc:probe-hole/fibre/2 distance=254 dst-address=9.9.9.9/32
add check-gateway=ping comment=rosc:default/fibre/1 dst-address=0.0.0.0/0 gateway=8.8.8.8 target-scope=11
add check-gateway=ping comment=rosc:default/fibre/2 dst-address=0.0.0.0/0 gateway=9.9.9.9 target-scope=11
add check-gateway=ping comment=rosc:reply/fibre/1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=to-fibre target-scope=11
add check-gateway=ping comment=rosc:reply/fibre/2 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=to-fibre target-scope=11
add comment=rosc:probe/cable/1 disabled=yes dst-address=1.1.1.1/32 gateway=192.0.2.1%ether2-cable scope=10
add blackhole comment=rosc:probe-hole/cable/1 distance=254 dst-address=1.1.1.1/32
add comment=rosc:probe/cable/2 disabled=yes dst-address=208.67.222.222/32 gateway=192.0.2.1%ether2-cable scope=10
add blackhole comment=rosc:probe-hole/cable/2 distance=254 dst-address=208.67.222.222/32
add check-gateway=ping comment=rosc:default/cable/1 distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 target-scope=11
add check-gateway=ping comment=rosc:default/cable/2 distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 target-scope=11
add check-gateway=ping comment=rosc:reply/cable/1 distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=to-cable target-scope=11
add check-gateway=ping comment=rosc:reply/cable/2 distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=to-cable target-scope=11
/ip service
set [ find name=ftp ] disabled=yes
set [ find name=telnet ] disabled=yes
set [ find name=www ] disabled=yes
set [ find name=api ] disabled=yes
set [ find name=api-ssl ] disabled=yes
/ipv6 address
add address=::1/64 advertise=no comment=rosc:wan6-pd/fibre from-pool=fibre-pd interface=ether1-fibre
add address=::1/64 advertise=no comment=rosc:wan6-pd/cable from-pool=cable-pd interface=ether2-cable
add address=::1/64 advertise=no comment=rosc:lan6/home/fibre from-pool=fibre-pd interface=bridge
add address=::1/64 advertise=no comment=rosc:lan6/home/cable from-pool=cable-pd interface=bridge
/ipv6 dhcp-client
add add-default-route=yes comment=rosc:wan6/fibre default-route-distance=201 interface=ether1-fibre pool-name=fibre-pd pool-prefix-length=64 prefix-hint=::/56 request=prefix script=":local rcValid 0\n:if ([:tostr \$\"pd-valid\"] = \"1\" || [:tostr \$\"na-valid\"] = \"1\") do={:set rcValid 1}\n:local rcGw \"\"\n:local rcWait 0\n:while (\$rcValid = 1 && \$rcGw = \"\" && \$rcWait < 10) do={\n:foreach rcR in=[/ipv6 route find where dynamic dst-address=::/0] do={\n:local rcG [:tostr [/ipv6 route get \$rcR gateway]]\n:local rcAt [:find \$rcG \"%\"]\n:if ([:typeof \$rcAt] = \"num\") do={:if ([:pick \$rcG \$rcAt [:len \$rcG]] = \"%ether1-fibre\") do={:set rcGw \$rcG}}\n}\n:if (\$rcGw = \"\") do={:delay 1s; :set rcWait (\$rcWait + 1)}\n}\n:if (\$rcGw != \"\") do={\n:foreach rcR in=[/ipv6 route find where comment~\"^rosc:probe6/fibre/\"] do={:if ([:tostr [/ipv6 route get \$rcR gateway]] != \$rcGw) do={/ipv6 route set \$rcR gateway=\$rcGw}}\n/ipv6 route enable [/ipv6 route find where comment~\"^rosc:probe6/fibre/\" disabled=yes]\n}\n:if (\$rcValid = 0) do={\n/ipv6 route disable [/ipv6 route find where comment~\"^rosc:probe6/fibre/\" disabled=no]\n}\n:if ([:len [/system script find where name=\"rosc-lan6\"]] > 0) do={/system script run rosc-lan6}" use-peer-dns=no
add add-default-route=yes comment=rosc:wan6/cable default-route-distance=202 interface=ether2-cable pool-name=cable-pd pool-prefix-length=64 prefix-hint=::/56 request=prefix script=":local rcValid 0\n:if ([:tostr \$\"pd-valid\"] = \"1\" || [:tostr \$\"na-valid\"] = \"1\") do={:set rcValid 1}\n:local rcGw \"\"\n:local rcWait 0\n:while (\$rcValid = 1 && \$rcGw = \"\" && \$rcWait < 10) do={\n:foreach rcR in=[/ipv6 route find where dynamic dst-address=::/0] do={\n:local rcG [:tostr [/ipv6 route get \$rcR gateway]]\n:local rcAt [:find \$rcG \"%\"]\n:if ([:typeof \$rcAt] = \"num\") do={:if ([:pick \$rcG \$rcAt [:len \$rcG]] = \"%ether2-cable\") do={:set rcGw \$rcG}}\n}\n:if (\$rcGw = \"\") do={:delay 1s; :set rcWait (\$rcWait + 1)}\n}\n:if (\$rcGw != \"\") do={\n:foreach rcR in=[/ipv6 route find where comment~\"^rosc:probe6/cable/\"] do={:if ([:tostr [/ipv6 route get \$rcR gateway]] != \$rcGw) do={/ipv6 route set \$rcR gateway=\$rcGw}}\n/ipv6 route enable [/ipv6 route find where comment~\"^rosc:probe6/cable/\" disabled=yes]\n}\n:if (\$rcValid = 0) do={\n/ipv6 route disable [/ipv6 route find where comment~\"^rosc:probe6/cable/\" disabled=no]\n}\n:if ([:len [/system script find where name=\"rosc-lan6\"]] > 0) do={/system script run rosc-lan6}" use-peer-dns=no
/ipv6 firewall address-list
add address=::/128 comment="defconf: unspecified address" list=bad_ipv6
add address=::1/128 comment="defconf: lo" list=bad_ipv6
add address=fec0::/10 comment="defconf: site-local" list=bad_ipv6
add address=::ffff:0:0/96 comment="defconf: ipv4-mapped" list=bad_ipv6
add address=::/96 comment="defconf: ipv4 compat" list=bad_ipv6
add address=100::/64 comment="defconf: discard only " list=bad_ipv6
add address=2001:db8::/32 comment="defconf: documentation" list=bad_ipv6
add address=2001:10::/28 comment="defconf: ORCHID" list=bad_ipv6
add address=3ffe::/16 comment="defconf: 6bone" list=bad_ipv6
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
/ipv6 firewall mangle
add action=mark-connection chain=prerouting comment=rosc:mark-in6/fibre connection-mark=no-mark connection-state=new in-interface=ether1-fibre new-connection-mark=from-fibre passthrough=yes
add action=mark-routing chain=output comment=rosc:reply-router6/fibre connection-mark=from-fibre dst-address=!fe80::/10 dst-address-type=!local new-routing-mark=to-fibre passthrough=no
add action=mark-connection chain=prerouting comment=rosc:mark-in6/cable connection-mark=no-mark connection-state=new in-interface=ether2-cable new-connection-mark=from-cable passthrough=yes
add action=mark-routing chain=output comment=rosc:reply-router6/cable connection-mark=from-cable dst-address=!fe80::/10 dst-address-type=!local new-routing-mark=to-cable passthrough=no
/ipv6 nd
add advertise-dns=no comment=rosc:wan6/fibre interface=ether1-fibre ra-lifetime=none
add advertise-dns=no comment=rosc:wan6/cable interface=ether2-cable ra-lifetime=none
add advertise-dns=no comment=rosc:lan6/home interface=bridge ra-interval=30s-1m30s ra-lifetime=30m
/ipv6 route
add comment=rosc:probe6/fibre/1 disabled=yes dst-address=2606:4700:4700::1111/128 gateway=fe80::1%ether1-fibre scope=10
add blackhole comment=rosc:probe6-hole/fibre/1 distance=254 dst-address=2606:4700:4700::1111/128
add comment=rosc:probe6/fibre/2 disabled=yes dst-address=2620:fe::fe/128 gateway=fe80::1%ether1-fibre scope=10
add blackhole comment=rosc:probe6-hole/fibre/2 distance=254 dst-address=2620:fe::fe/128
add check-gateway=ping comment=rosc:default6/fibre/1 dst-address=::/0 gateway=2606:4700:4700::1111 target-scope=11
add check-gateway=ping comment=rosc:default6/fibre/2 dst-address=::/0 gateway=2620:fe::fe target-scope=11
add check-gateway=ping comment=rosc:reply6/fibre/1 dst-address=::/0 gateway=2606:4700:4700::1111 routing-table=to-fibre target-scope=11
add check-gateway=ping comment=rosc:reply6/fibre/2 dst-address=::/0 gateway=2620:fe::fe routing-table=to-fibre target-scope=11
add comment=rosc:probe6/cable/1 disabled=yes dst-address=2001:4860:4860::8888/128 gateway=fe80::1%ether2-cable scope=10
add blackhole comment=rosc:probe6-hole/cable/1 distance=254 dst-address=2001:4860:4860::8888/128
add check-gateway=ping comment=rosc:default6/cable/1 distance=2 dst-address=::/0 gateway=2001:4860:4860::8888 target-scope=11
add check-gateway=ping comment=rosc:reply6/cable/1 distance=2 dst-address=::/0 gateway=2001:4860:4860::8888 routing-table=to-cable target-scope=11
/system identity
set name=villa
/system ntp client
set enabled=yes servers=time.cloudflare.com
/system script
add comment=rosc:lan6/all name=rosc-lan6 policy=read,write,test source=":local rcBest \"\"\n:set rcBest \"\"\n:if (\$rcBest = \"\" && [:len [/ipv6 route find where comment~\"^rosc:reply6/fibre/\" active]] > 0) do={:set rcBest \"rosc:lan6/home/fibre\"}\n:if (\$rcBest = \"\" && [:len [/ipv6 route find where comment~\"^rosc:reply6/cable/\" active]] > 0) do={:set rcBest \"rosc:lan6/home/cable\"}\n:foreach rcA in=[/ipv6 address find where comment~\"^rosc:lan6/home/\"] do={\n:local rcTag [/ipv6 address get \$rcA comment]\n:local rcIp [:tostr [/ipv6 address get \$rcA address]]\n:local rcLen [:len \$rcIp]\n:foreach rcP in=[/ipv6 nd prefix find where comment=\$rcTag] do={\n:if (\$rcLen > 6 && [:pick \$rcIp (\$rcLen - 6) \$rcLen] = \"::1/64\") do={\n:local rcNet ([:pick \$rcIp 0 (\$rcLen - 4)] . \"/64\")\n:if ([:tostr [/ipv6 nd prefix get \$rcP prefix]] != \$rcNet) do={/ipv6 nd prefix set \$rcP prefix=\$rcNet}\n:if ([/ipv6 nd prefix get \$rcP disabled]) do={/ipv6 nd prefix enable \$rcP}\n}\n:local rcLife [:totime [/ipv6 nd prefix get \$rcP preferred-lifetime]]\n:if (\$rcTag = \$rcBest && \$rcLife != 5m) do={/ipv6 nd prefix set \$rcP preferred-lifetime=5m}\n:if (\$rcBest != \"\" && \$rcTag != \$rcBest && \$rcLife != 0s) do={/ipv6 nd prefix set \$rcP preferred-lifetime=0s}\n}\n}\n"
add comment=rosc:wan/fibre name=rosc-wan-fibre policy=read,write,test source=":global rcWan\n:if ([:typeof \$rcWan] != \"array\") do={:set rcWan [:toarray \"\"]}\n:local rcWas (\$rcWan->\"fibre\")\n:local rcNow \$rcWas\n:if ([:len [/tool netwatch find where comment~\"^rosc:probe/fibre/\" status=\"up\"]] > 0) do={:set rcNow \"up\"}\n:if ([:len [/tool netwatch find where comment~\"^rosc:probe/fibre/\" status!=\"down\"]] = 0) do={:set rcNow \"down\"}\n:if (\$rcNow != \$rcWas) do={\n:set (\$rcWan->\"fibre\") \$rcNow\n:if (\$rcNow = \"down\") do={:log warning \"rosc: WAN fibre is down\"} else={:log info \"rosc: WAN fibre is up\"}\n:if (\$rcNow = \"down\") do={\n:local rcWait 0\n:while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/fibre/\" active]] > 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n:if ([:len [/ip route find where comment~\"^rosc:(default|reply)/fibre/\" active]] = 0 && [:len [/ip route find where comment~\"^rosc:default/(cable)/\" routing-table=main active]] > 0) do={\n:foreach rcA in=[/ip address find where interface=ether1-fibre] do={\n:local rcIp [:tostr [/ip address get \$rcA address]]\n:set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n:foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n}\n}\n}\n:if (\$rcNow = \"up\") do={\n:local rcWait 0\n:while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/fibre/\" active]] = 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n:if ([:len [/ip route find where comment~\"^rosc:(default|reply)/fibre/\" active]] > 0) do={\n:foreach rcA in=[/ip address find where interface=ether2-cable] do={\n:local rcIp [:tostr [/ip address get \$rcA address]]\n:set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n:if ([:len [/ip route find where comment~\"^rosc:(default|reply)/cable/\" active]] = 0) do={\n:foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n} else={\n:foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-cable\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n}\n}\n}\n}\n}"
add comment=rosc:wan/cable name=rosc-wan-cable policy=read,write,test source=":global rcWan\n:if ([:typeof \$rcWan] != \"array\") do={:set rcWan [:toarray \"\"]}\n:local rcWas (\$rcWan->\"cable\")\n:local rcNow \$rcWas\n:if ([:len [/tool netwatch find where comment~\"^rosc:probe/cable/\" status=\"up\"]] > 0) do={:set rcNow \"up\"}\n:if ([:len [/tool netwatch find where comment~\"^rosc:probe/cable/\" status!=\"down\"]] = 0) do={:set rcNow \"down\"}\n:if (\$rcNow != \$rcWas) do={\n:set (\$rcWan->\"cable\") \$rcNow\n:if (\$rcNow = \"down\") do={:log warning \"rosc: WAN cable is down\"} else={:log info \"rosc: WAN cable is up\"}\n:if (\$rcNow = \"down\") do={\n:local rcWait 0\n:while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/cable/\" active]] > 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n:if ([:len [/ip route find where comment~\"^rosc:(default|reply)/cable/\" active]] = 0 && [:len [/ip route find where comment~\"^rosc:default/(fibre)/\" routing-table=main active]] > 0) do={\n:foreach rcA in=[/ip address find where interface=ether2-cable] do={\n:local rcIp [:tostr [/ip address get \$rcA address]]\n:set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n:foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n}\n}\n}\n:if (\$rcNow = \"up\") do={\n:local rcWait 0\n:while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/cable/\" active]] = 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n:if ([:len [/ip route find where comment~\"^rosc:(default|reply)/cable/\" active]] > 0) do={\n:foreach rcA in=[/ip address find where interface=ether1-fibre] do={\n:local rcIp [:tostr [/ip address get \$rcA address]]\n:set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n:if ([:len [/ip route find where comment~\"^rosc:(default|reply)/fibre/\" active]] = 0) do={\n:foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n}\n}\n}\n}\n}"
add comment=rosc:wan6/fibre name=rosc-wan6-fibre policy=read,write,test source=":global rcWan\n:if ([:typeof \$rcWan] != \"array\") do={:set rcWan [:toarray \"\"]}\n:local rcWas (\$rcWan->\"fibre/6\")\n:local rcNow \$rcWas\n:if ([:len [/tool netwatch find where comment~\"^rosc:probe6/fibre/\" status=\"up\"]] > 0) do={:set rcNow \"up\"}\n:if ([:len [/tool netwatch find where comment~\"^rosc:probe6/fibre/\" status!=\"down\"]] = 0) do={:set rcNow \"down\"}\n:if (\$rcNow != \$rcWas) do={\n:set (\$rcWan->\"fibre/6\") \$rcNow\n:if (\$rcNow = \"down\") do={:log warning \"rosc: IPv6 of WAN fibre is down\"} else={:log info \"rosc: IPv6 of WAN fibre is up\"}\n:local rcWait 0\n:while (\$rcWait < 60 && ((\$rcNow = \"up\" && [:len [/ipv6 route find where comment~\"^rosc:reply6/fibre/\" active]] = 0) || (\$rcNow = \"down\" && [:len [/ipv6 route find where comment~\"^rosc:reply6/fibre/\" active]] > 0))) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n/system script run rosc-lan6\n}"
add comment=rosc:wan6/cable name=rosc-wan6-cable policy=read,write,test source=":global rcWan\n:if ([:typeof \$rcWan] != \"array\") do={:set rcWan [:toarray \"\"]}\n:local rcWas (\$rcWan->\"cable/6\")\n:local rcNow \$rcWas\n:if ([:len [/tool netwatch find where comment~\"^rosc:probe6/cable/\" status=\"up\"]] > 0) do={:set rcNow \"up\"}\n:if ([:len [/tool netwatch find where comment~\"^rosc:probe6/cable/\" status!=\"down\"]] = 0) do={:set rcNow \"down\"}\n:if (\$rcNow != \$rcWas) do={\n:set (\$rcWan->\"cable/6\") \$rcNow\n:if (\$rcNow = \"down\") do={:log warning \"rosc: IPv6 of WAN cable is down\"} else={:log info \"rosc: IPv6 of WAN cable is up\"}\n:local rcWait 0\n:while (\$rcWait < 60 && ((\$rcNow = \"up\" && [:len [/ipv6 route find where comment~\"^rosc:reply6/cable/\" active]] = 0) || (\$rcNow = \"down\" && [:len [/ipv6 route find where comment~\"^rosc:reply6/cable/\" active]] > 0))) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n/system script run rosc-lan6\n}"
/tool mac-server
set allowed-interface-list=LAN
/tool mac-server mac-winbox
set allowed-interface-list=LAN
/tool netwatch
add comment=rosc:probe/fibre/1 down-script="/system script run rosc-wan-fibre" host=8.8.8.8 packet-count=5 packet-interval=200ms startup-delay=30s thr-avg=1s thr-loss-percent=85 thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-fibre"
add comment=rosc:probe/fibre/2 down-script="/system script run rosc-wan-fibre" host=9.9.9.9 packet-count=5 packet-interval=200ms startup-delay=30s thr-avg=1s thr-loss-percent=85 thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-fibre"
add comment=rosc:probe/cable/1 down-script="/system script run rosc-wan-cable" host=1.1.1.1 packet-count=5 packet-interval=200ms startup-delay=30s thr-avg=1s thr-loss-percent=85 thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-cable"
add comment=rosc:probe/cable/2 down-script="/system script run rosc-wan-cable" host=208.67.222.222 packet-count=5 packet-interval=200ms startup-delay=30s thr-avg=1s thr-loss-percent=85 thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-cable"
add comment=rosc:probe6/fibre/1 down-script="/system script run rosc-wan6-fibre" host=2606:4700:4700::1111 packet-count=5 packet-interval=200ms startup-delay=30s thr-avg=1s thr-loss-percent=85 thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-fibre"
add comment=rosc:probe6/fibre/2 down-script="/system script run rosc-wan6-fibre" host=2620:fe::fe packet-count=5 packet-interval=200ms startup-delay=30s thr-avg=1s thr-loss-percent=85 thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-fibre"
add comment=rosc:probe6/cable/1 down-script="/system script run rosc-wan6-cable" host=2001:4860:4860::8888 packet-count=5 packet-interval=200ms startup-delay=30s thr-avg=1s thr-loss-percent=85 thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-cable"
/ipv6 nd prefix
add comment=rosc:lan6/home/fibre disabled=yes interface=bridge preferred-lifetime=0s prefix=2001:db8:0:1::/64 valid-lifetime=30m
add comment=rosc:lan6/home/cable disabled=yes interface=bridge preferred-lifetime=0s prefix=2001:db8:0:2::/64 valid-lifetime=30m

