# villa-ipv6: RouterOS 7.18 to 7.24, form plain, made by rosc
# For reading, and for a router without configuration: it only adds. For a
# router in any other state use the form apply.
# Note: hosts of LAN 'alarm' may reach the router's services, because management.from lets every LAN in.

# Ports that are WANs, by default-name
/interface ethernet
set [ find default-name=ether1 ] disabled=no name=ether1-fibre
set [ find default-name=ether2 ] disabled=no name=ether2-starlink
set [ find default-name=ether3 ] disabled=no name=ether3-lte

# Bridges of the LANs
/interface bridge
add comment="rosc:lan/alarm" name=bridge-alarm

# Interface lists: every rule speaks of WAN and LAN
/interface list
add comment="rosc:list/WAN" name=WAN
add comment="rosc:list/LAN" name=LAN

# Ports of the LANs
/interface bridge port
add comment="rosc:lan-port/alarm/ether5" bridge=bridge-alarm interface=ether5

# List members are L3 interfaces, never their carriers
/interface list member
add comment="rosc:wan/fibre" interface=ether1-fibre list=WAN
add comment="rosc:wan/starlink" interface=ether2-starlink list=WAN
add comment="rosc:wan/lte" interface=ether3-lte list=WAN
add comment="rosc:lan/home" interface=bridge list=LAN
add comment="rosc:lan/alarm" interface=bridge-alarm list=LAN

# DHCP pools
/ip pool
add comment="rosc:dhcp/alarm" name=dhcp-alarm ranges=192.168.90.50-192.168.90.99

# Addresses
/ip address
add comment="rosc:lan/home" address=192.168.88.1/24 interface=bridge
add comment="rosc:lan/alarm" address=192.168.90.1/24 interface=bridge-alarm

# DHCP servers
/ip dhcp-server
add comment="rosc:dhcp/alarm" address-pool=dhcp-alarm disabled=no interface=bridge-alarm lease-time=12h name=dhcp-alarm

# What the DHCP servers hand out
/ip dhcp-server network
add comment="rosc:dhcp/alarm" address=192.168.90.0/24 dns-server=192.168.90.1 gateway=192.168.90.1

# One table per WAN, for replies to what came in by it
/routing table
add comment="rosc:table/fibre" fib name=to-fibre
add comment="rosc:table/starlink" fib name=to-starlink
add comment="rosc:table/lte" fib name=to-lte

# Address lists
/ip firewall address-list
add comment="rosc:bogons/fibre/1" address=192.168.88.0/24 list=bogons-fibre
add comment="rosc:bogons/fibre/2" address=192.168.90.0/24 list=bogons-fibre
add comment="rosc:bogons/fibre/3" address=0.0.0.0/8 list=bogons-fibre
add comment="rosc:bogons/fibre/4" address=127.0.0.0/8 list=bogons-fibre
add comment="rosc:bogons/fibre/5" address=169.254.0.0/16 list=bogons-fibre
add comment="rosc:bogons/fibre/6" address=192.0.0.0/24 list=bogons-fibre
add comment="rosc:bogons/fibre/7" address=192.0.2.0/24 list=bogons-fibre
add comment="rosc:bogons/fibre/8" address=198.18.0.0/15 list=bogons-fibre
add comment="rosc:bogons/fibre/9" address=198.51.100.0/24 list=bogons-fibre
add comment="rosc:bogons/fibre/10" address=203.0.113.0/24 list=bogons-fibre
add comment="rosc:bogons/fibre/11" address=224.0.0.0/4 list=bogons-fibre
add comment="rosc:bogons/fibre/12" address=240.0.0.0/4 list=bogons-fibre
add comment="rosc:bogons/starlink/1" address=192.168.88.0/24 list=bogons-starlink
add comment="rosc:bogons/starlink/2" address=192.168.90.0/24 list=bogons-starlink
add comment="rosc:bogons/starlink/3" address=0.0.0.0/8 list=bogons-starlink
add comment="rosc:bogons/starlink/4" address=127.0.0.0/8 list=bogons-starlink
add comment="rosc:bogons/starlink/5" address=169.254.0.0/16 list=bogons-starlink
add comment="rosc:bogons/starlink/6" address=192.0.0.0/24 list=bogons-starlink
add comment="rosc:bogons/starlink/7" address=192.0.2.0/24 list=bogons-starlink
add comment="rosc:bogons/starlink/8" address=198.18.0.0/15 list=bogons-starlink
add comment="rosc:bogons/starlink/9" address=198.51.100.0/24 list=bogons-starlink
add comment="rosc:bogons/starlink/10" address=203.0.113.0/24 list=bogons-starlink
add comment="rosc:bogons/starlink/11" address=224.0.0.0/4 list=bogons-starlink
add comment="rosc:bogons/starlink/12" address=240.0.0.0/4 list=bogons-starlink
add comment="rosc:bogons/lte/1" address=192.168.88.0/24 list=bogons-lte
add comment="rosc:bogons/lte/2" address=192.168.90.0/24 list=bogons-lte
add comment="rosc:bogons/lte/3" address=0.0.0.0/8 list=bogons-lte
add comment="rosc:bogons/lte/4" address=127.0.0.0/8 list=bogons-lte
add comment="rosc:bogons/lte/5" address=169.254.0.0/16 list=bogons-lte
add comment="rosc:bogons/lte/6" address=192.0.0.0/24 list=bogons-lte
add comment="rosc:bogons/lte/7" address=192.0.2.0/24 list=bogons-lte
add comment="rosc:bogons/lte/8" address=198.18.0.0/15 list=bogons-lte
add comment="rosc:bogons/lte/9" address=198.51.100.0/24 list=bogons-lte
add comment="rosc:bogons/lte/10" address=203.0.113.0/24 list=bogons-lte
add comment="rosc:bogons/lte/11" address=224.0.0.0/4 list=bogons-lte
add comment="rosc:bogons/lte/12" address=240.0.0.0/4 list=bogons-lte

# Marks (replies leave by the WAN they came in on) and MSS
/ip firewall mangle
add comment="rosc:mark/local" action=accept chain=prerouting dst-address-type=local in-interface-list=LAN
add comment="rosc:mark-in/fibre" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether1-fibre new-connection-mark=from-fibre passthrough=yes
add comment="rosc:mark-in/starlink" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether2-starlink new-connection-mark=from-starlink passthrough=yes
add comment="rosc:mark-in/lte" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether3-lte new-connection-mark=from-lte passthrough=yes
add comment="rosc:reply-lan/fibre" action=mark-routing chain=prerouting connection-mark=from-fibre in-interface-list=LAN new-routing-mark=to-fibre passthrough=no
add comment="rosc:reply-lan/starlink" action=mark-routing chain=prerouting connection-mark=from-starlink in-interface-list=LAN new-routing-mark=to-starlink passthrough=no
add comment="rosc:reply-lan/lte" action=mark-routing chain=prerouting connection-mark=from-lte in-interface-list=LAN new-routing-mark=to-lte passthrough=no
add comment="rosc:reply-router/fibre" action=mark-routing chain=output connection-mark=from-fibre dst-address-type=!local new-routing-mark=to-fibre passthrough=no
add comment="rosc:reply-router/starlink" action=mark-routing chain=output connection-mark=from-starlink dst-address-type=!local new-routing-mark=to-starlink passthrough=no
add comment="rosc:reply-router/lte" action=mark-routing chain=output connection-mark=from-lte dst-address-type=!local new-routing-mark=to-lte passthrough=no
add comment="rosc:mss-out/lte" action=change-mss chain=forward new-mss=1360 out-interface=ether3-lte passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535
add comment="rosc:mss-in/lte" action=change-mss chain=forward in-interface=ether3-lte new-mss=1360 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535

# NAT per WAN, port forwards, hairpin
/ip firewall nat
add comment="rosc:nat/fibre" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=ether1-fibre
add comment="rosc:nat/starlink" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=ether2-starlink
add comment="rosc:nat/lte" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=ether3-lte

# Firewall: what reaches the router, what crosses it
/ip firewall filter
add comment="rosc:input/established" action=accept chain=input connection-state=established,related,untracked
add comment="rosc:input/invalid" action=drop chain=input connection-state=invalid
add comment="rosc:input-bogons/fibre" action=drop chain=input in-interface=ether1-fibre src-address-list=bogons-fibre
add comment="rosc:input-bogons/starlink" action=drop chain=input in-interface=ether2-starlink src-address-list=bogons-starlink
add comment="rosc:input-bogons/lte" action=drop chain=input in-interface=ether3-lte src-address-list=bogons-lte
add comment="rosc:input/icmp-limited" action=accept chain=input limit=50,100:packet protocol=icmp
add comment="rosc:input/icmp-excess" action=drop chain=input protocol=icmp
add comment="rosc:input/dhcp" action=accept chain=input dst-port=67 in-interface-list=LAN protocol=udp
add comment="rosc:input/dns-udp" action=accept chain=input dst-port=53 in-interface-list=LAN protocol=udp
add comment="rosc:input/dns-tcp" action=accept chain=input dst-port=53 in-interface-list=LAN protocol=tcp
add comment="rosc:input/management/1" action=accept chain=input dst-port=22,8291 in-interface-list=LAN protocol=tcp
add comment="rosc:forward/fasttrack" action=fasttrack-connection chain=forward connection-mark=no-mark connection-state=established,related
add comment="rosc:forward/established" action=accept chain=forward connection-state=established,related,untracked
add comment="rosc:forward/invalid" action=drop chain=forward connection-state=invalid
add comment="rosc:forward-bogons/fibre" action=drop chain=forward in-interface=ether1-fibre src-address-list=bogons-fibre
add comment="rosc:forward-bogons/starlink" action=drop chain=forward in-interface=ether2-starlink src-address-list=bogons-starlink
add comment="rosc:forward-bogons/lte" action=drop chain=forward in-interface=ether3-lte src-address-list=bogons-lte
add comment="rosc:access-out/alarm" action=drop chain=forward connection-nat-state=!dstnat in-interface=bridge-alarm out-interface-list=!WAN
add comment="rosc:access-in/alarm" action=drop chain=forward connection-nat-state=!dstnat in-interface-list=LAN out-interface=bridge-alarm
add comment="rosc:input/drop" action=drop chain=input
add comment="rosc:forward/drop" action=drop chain=forward connection-nat-state=!dstnat in-interface-list=WAN

# Marks and MSS for IPv6
/ipv6 firewall mangle
add comment="rosc:mark-in6/fibre" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether1-fibre new-connection-mark=from-fibre passthrough=yes
add comment="rosc:reply-router6/fibre" action=mark-routing chain=output connection-mark=from-fibre dst-address=!fe80::/10 dst-address-type=!local new-routing-mark=to-fibre passthrough=no
add comment="rosc:mark-in6/starlink" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether2-starlink new-connection-mark=from-starlink passthrough=yes
add comment="rosc:reply-router6/starlink" action=mark-routing chain=output connection-mark=from-starlink dst-address=!fe80::/10 dst-address-type=!local new-routing-mark=to-starlink passthrough=no

# NAT66 per WAN and LAN
/ipv6 firewall nat
add comment="rosc:nat66/alarm/fibre" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=ether1-fibre src-address=fd5a:1c2e:77f0:90::/64
add comment="rosc:nat66/alarm/starlink" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=ether2-starlink src-address=fd5a:1c2e:77f0:90::/64

# The same policy for IPv6
/ipv6 firewall filter
add comment="rosc:input6/established" action=accept chain=input connection-state=established,related,untracked
add comment="rosc:input6/invalid" action=drop chain=input connection-state=invalid
add comment="rosc:input6/icmpv6" action=accept chain=input protocol=icmpv6
add comment="rosc:input6/traceroute" action=accept chain=input dst-port=33434-33534 protocol=udp
add comment="rosc:input6/dhcpv6-client" action=accept chain=input dst-port=546 protocol=udp src-address=fe80::/10
add comment="rosc:input6/dns-udp" action=accept chain=input dst-port=53 in-interface-list=LAN protocol=udp
add comment="rosc:input6/dns-tcp" action=accept chain=input dst-port=53 in-interface-list=LAN protocol=tcp
add comment="rosc:input6/management/1" action=accept chain=input dst-port=22,8291 in-interface-list=LAN protocol=tcp
add comment="rosc:forward6/established" action=accept chain=forward connection-state=established,related,untracked
add comment="rosc:forward6/invalid" action=drop chain=forward connection-state=invalid
add comment="rosc:forward6/hop-limit" action=drop chain=forward hop-limit=equal:1 protocol=icmpv6
add comment="rosc:forward6/access-out-alarm" action=drop chain=forward in-interface=bridge-alarm out-interface-list=!WAN
add comment="rosc:forward6/access-in-alarm" action=drop chain=forward in-interface-list=LAN out-interface=bridge-alarm
add comment="rosc:forward6/icmpv6" action=accept chain=forward protocol=icmpv6
add comment="rosc:input6/drop" action=drop chain=input
add comment="rosc:forward6/drop" action=drop chain=forward in-interface-list=!LAN

# Resolvers that are no probe
/ip dns
set allow-remote-requests=yes servers=1.0.0.1,149.112.112.112

# Neighbour discovery
/ip neighbor discovery-settings
set discover-interface-list=LAN

# MAC telnet
/tool mac-server
set allowed-interface-list=LAN

# MAC WinBox
/tool mac-server mac-winbox
set allowed-interface-list=LAN

# Services of the router
/ip service
{
:local rcVersion [/system resource get version]
:local rcRest [:pick $rcVersion ([:find $rcVersion "."] + 1) [:len $rcVersion]]
:local rcMinor [:tonum [:pick $rcRest 0 2]]
:if ([:typeof $rcMinor] != "num") do={:set rcMinor [:tonum [:pick $rcRest 0 1]]}
:if ($rcMinor <= 18) do={:local rcRow [:parse ("/ip service set [ find name=winbox ] disabled=no")]; $rcRow}
:if ($rcMinor >= 19) do={:local rcRow [:parse ("/ip service set [ find name=winbox !dynamic ] disabled=no")]; $rcRow}
:if ($rcMinor <= 18) do={:local rcRow [:parse ("/ip service set [ find name=ssh ] disabled=no")]; $rcRow}
:if ($rcMinor >= 19) do={:local rcRow [:parse ("/ip service set [ find name=ssh !dynamic ] disabled=no")]; $rcRow}
:if ($rcMinor <= 18) do={:local rcRow [:parse ("/ip service set [ find name=www ] disabled=yes")]; $rcRow}
:if ($rcMinor >= 19) do={:local rcRow [:parse ("/ip service set [ find name=www !dynamic ] disabled=yes")]; $rcRow}
:if ($rcMinor <= 18) do={:local rcRow [:parse ("/ip service set [ find name=www-ssl ] disabled=yes")]; $rcRow}
:if ($rcMinor >= 19) do={:local rcRow [:parse ("/ip service set [ find name=www-ssl !dynamic ] disabled=yes")]; $rcRow}
:if ($rcMinor <= 18) do={:local rcRow [:parse ("/ip service set [ find name=api ] disabled=yes")]; $rcRow}
:if ($rcMinor >= 19) do={:local rcRow [:parse ("/ip service set [ find name=api !dynamic ] disabled=yes")]; $rcRow}
:if ($rcMinor <= 18) do={:local rcRow [:parse ("/ip service set [ find name=api-ssl ] disabled=yes")]; $rcRow}
:if ($rcMinor >= 19) do={:local rcRow [:parse ("/ip service set [ find name=api-ssl !dynamic ] disabled=yes")]; $rcRow}
:if ($rcMinor <= 18) do={:local rcRow [:parse ("/ip service set [ find name=telnet ] disabled=yes")]; $rcRow}
:if ($rcMinor >= 19) do={:local rcRow [:parse ("/ip service set [ find name=telnet !dynamic ] disabled=yes")]; $rcRow}
:if ($rcMinor <= 18) do={:local rcRow [:parse ("/ip service set [ find name=ftp ] disabled=yes")]; $rcRow}
:if ($rcMinor >= 19) do={:local rcRow [:parse ("/ip service set [ find name=ftp !dynamic ] disabled=yes")]; $rcRow}
}

# Name of the router
/system identity
set name=villa-ipv6

# Time
/system ntp client
set enabled=yes servers=time.cloudflare.com

# Routes: probes, their blackhole twins, recursive defaults
/ip route
add comment="rosc:probe/fibre/1" disabled=yes dst-address=8.8.8.8/32 gateway=192.0.2.1%ether1-fibre scope=10 target-scope=10
add comment="rosc:probe-hole/fibre/1" blackhole distance=254 dst-address=8.8.8.8/32
add comment="rosc:probe/fibre/2" disabled=yes dst-address=9.9.9.9/32 gateway=192.0.2.1%ether1-fibre scope=10 target-scope=10
add comment="rosc:probe-hole/fibre/2" blackhole distance=254 dst-address=9.9.9.9/32
add comment="rosc:default/fibre/1" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=main scope=30 target-scope=11
add comment="rosc:default/fibre/2" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=main scope=30 target-scope=11
add comment="rosc:reply/fibre/1" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=to-fibre scope=30 target-scope=11
add comment="rosc:reply/fibre/2" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=to-fibre scope=30 target-scope=11
add comment="rosc:probe/starlink/1" disabled=yes dst-address=1.1.1.1/32 gateway=100.64.0.1%ether2-starlink scope=10 target-scope=10
add comment="rosc:probe-hole/starlink/1" blackhole distance=254 dst-address=1.1.1.1/32
add comment="rosc:probe/starlink/2" disabled=yes dst-address=208.67.222.222/32 gateway=100.64.0.1%ether2-starlink scope=10 target-scope=10
add comment="rosc:probe-hole/starlink/2" blackhole distance=254 dst-address=208.67.222.222/32
add comment="rosc:default/starlink/1" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11
add comment="rosc:default/starlink/2" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=main scope=30 target-scope=11
add comment="rosc:reply/starlink/1" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=to-starlink scope=30 target-scope=11
add comment="rosc:reply/starlink/2" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=to-starlink scope=30 target-scope=11
add comment="rosc:probe/lte/1" disabled=yes dst-address=64.6.64.6/32 gateway=192.168.8.1%ether3-lte scope=10 target-scope=10
add comment="rosc:probe-hole/lte/1" blackhole distance=254 dst-address=64.6.64.6/32
add comment="rosc:probe/lte/2" disabled=yes dst-address=185.228.168.9/32 gateway=192.168.8.1%ether3-lte scope=10 target-scope=10
add comment="rosc:probe-hole/lte/2" blackhole distance=254 dst-address=185.228.168.9/32
add comment="rosc:default/lte/1" check-gateway=ping distance=3 dst-address=0.0.0.0/0 gateway=64.6.64.6 routing-table=main scope=30 target-scope=11
add comment="rosc:default/lte/2" check-gateway=ping distance=3 dst-address=0.0.0.0/0 gateway=185.228.168.9 routing-table=main scope=30 target-scope=11
add comment="rosc:reply/lte/1" check-gateway=ping distance=3 dst-address=0.0.0.0/0 gateway=64.6.64.6 routing-table=to-lte scope=30 target-scope=11
add comment="rosc:reply/lte/2" check-gateway=ping distance=3 dst-address=0.0.0.0/0 gateway=185.228.168.9 routing-table=to-lte scope=30 target-scope=11
add comment="rosc:dish/starlink" distance=2 dst-address=192.168.100.1/32 gateway=ether2-starlink

# IPv6 routes: probes, their blackhole twins, recursive defaults
/ipv6 route
add comment="rosc:probe6/fibre/1" disabled=yes dst-address=2606:4700:4700::1111/128 gateway=fe80::1%ether1-fibre scope=10 target-scope=10
add comment="rosc:probe6-hole/fibre/1" blackhole distance=254 dst-address=2606:4700:4700::1111/128
add comment="rosc:probe6/fibre/2" disabled=yes dst-address=2620:fe::fe/128 gateway=fe80::1%ether1-fibre scope=10 target-scope=10
add comment="rosc:probe6-hole/fibre/2" blackhole distance=254 dst-address=2620:fe::fe/128
add comment="rosc:default6/fibre/1" check-gateway=ping distance=1 dst-address=::/0 gateway=2606:4700:4700::1111 routing-table=main scope=30 target-scope=11
add comment="rosc:default6/fibre/2" check-gateway=ping distance=1 dst-address=::/0 gateway=2620:fe::fe routing-table=main scope=30 target-scope=11
add comment="rosc:reply6/fibre/1" check-gateway=ping distance=1 dst-address=::/0 gateway=2606:4700:4700::1111 routing-table=to-fibre scope=30 target-scope=11
add comment="rosc:reply6/fibre/2" check-gateway=ping distance=1 dst-address=::/0 gateway=2620:fe::fe routing-table=to-fibre scope=30 target-scope=11
add comment="rosc:probe6/starlink/1" disabled=yes dst-address=2001:4860:4860::8888/128 gateway=fe80::1%ether2-starlink scope=10 target-scope=10
add comment="rosc:probe6-hole/starlink/1" blackhole distance=254 dst-address=2001:4860:4860::8888/128
add comment="rosc:probe6/starlink/2" disabled=yes dst-address=2620:119:35::35/128 gateway=fe80::1%ether2-starlink scope=10 target-scope=10
add comment="rosc:probe6-hole/starlink/2" blackhole distance=254 dst-address=2620:119:35::35/128
add comment="rosc:default6/starlink/1" check-gateway=ping distance=2 dst-address=::/0 gateway=2001:4860:4860::8888 routing-table=main scope=30 target-scope=11
add comment="rosc:default6/starlink/2" check-gateway=ping distance=2 dst-address=::/0 gateway=2620:119:35::35 routing-table=main scope=30 target-scope=11
add comment="rosc:reply6/starlink/1" check-gateway=ping distance=2 dst-address=::/0 gateway=2001:4860:4860::8888 routing-table=to-starlink scope=30 target-scope=11
add comment="rosc:reply6/starlink/2" check-gateway=ping distance=2 dst-address=::/0 gateway=2620:119:35::35 routing-table=to-starlink scope=30 target-scope=11

# DHCP clients without routes of their own: the lease script points the probes
/ip dhcp-client
add comment="rosc:wan/fibre" add-default-route=no disabled=no interface=ether1-fibre script=":if (\$bound=1) do={\n\
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
    }" use-peer-dns=no use-peer-ntp=no
add comment="rosc:wan/starlink" add-default-route=no disabled=no interface=ether2-starlink script=":if (\$bound=1) do={\n\
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
    }" use-peer-dns=no use-peer-ntp=no
add comment="rosc:wan/lte" add-default-route=no disabled=no interface=ether3-lte script=":if (\$bound=1) do={\n\
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
    }" use-peer-dns=no use-peer-ntp=no

# DHCPv6 clients; their own default stands behind all of ours, and tells the gateway
/ipv6 dhcp-client
add comment="rosc:wan6/fibre" add-default-route=yes default-route-distance=201 disabled=no interface=ether1-fibre pool-name=fibre-pd pool-prefix-length=64 prefix-hint=::/56 request=prefix script=":local rcValid 0\n\
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
    :if ([:len [/system script find where name=\"rosc-lan6\"]] > 0) do={/system script run rosc-lan6}" use-peer-dns=no
add comment="rosc:wan6/starlink" add-default-route=yes default-route-distance=202 disabled=no interface=ether2-starlink pool-name=starlink-pd pool-prefix-length=64 prefix-hint=::/56 request=prefix script=":local rcValid 0\n\
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
    :if ([:len [/system script find where name=\"rosc-lan6\"]] > 0) do={/system script run rosc-lan6}" use-peer-dns=no

# IPv6 addresses: each WAN's own, and each LAN's in the prefix of every WAN
/ipv6 address
add comment="rosc:wan6-pd/fibre" address=::1/64 advertise=no disabled=no from-pool=fibre-pd interface=ether1-fibre
add comment="rosc:wan6-pd/starlink" address=::1/64 advertise=no disabled=no from-pool=starlink-pd interface=ether2-starlink
add comment="rosc:lan6/home/fibre" address=::1/64 advertise=no disabled=no from-pool=fibre-pd interface=bridge
add comment="rosc:lan6/home/starlink" address=::1/64 advertise=no disabled=no from-pool=starlink-pd interface=bridge
add comment="rosc:lan6/alarm" address=fd5a:1c2e:77f0:90::1/64 advertise=yes interface=bridge-alarm

# Router advertisements: each LAN's, and no WAN is told that this is a router
/ipv6 nd
add comment="rosc:wan6/fibre" advertise-dns=no disabled=no interface=ether1-fibre ra-lifetime=none
add comment="rosc:wan6/starlink" advertise-dns=no disabled=no interface=ether2-starlink ra-lifetime=none
add comment="rosc:lan6/home" advertise-dns=no disabled=no interface=bridge ra-interval=30s-1m30s ra-lifetime=30m
add comment="rosc:lan6/alarm" advertise-dns=yes disabled=no dns=fd5a:1c2e:77f0:90::1 interface=bridge-alarm ra-interval=30s-1m30s ra-lifetime=30m

# Prefixes that the LANs announce: the best WAN's is preferred, the others are deprecated
/ipv6 nd prefix
add comment="rosc:lan6/home/fibre" disabled=yes interface=bridge preferred-lifetime=0s prefix=2001:db8:0:1::/64 valid-lifetime=30m
add comment="rosc:lan6/home/starlink" disabled=yes interface=bridge preferred-lifetime=0s prefix=2001:db8:0:2::/64 valid-lifetime=30m

# What happens when a WAN goes or returns
/system script
add comment="rosc:lan6/all" name=rosc-lan6 policy=read,write,test source=":local rcBest \"\"\n\
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
add comment="rosc:wan/fibre" name=rosc-wan-fibre policy=read,write,test source=":global rcWan\n\
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
add comment="rosc:wan/starlink" name=rosc-wan-starlink policy=read,write,test source=":global rcWan\n\
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
add comment="rosc:wan/lte" name=rosc-wan-lte policy=read,write,test source=":global rcWan\n\
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
add comment="rosc:wan6/fibre" name=rosc-wan6-fibre policy=read,write,test source=":global rcWan\n\
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
add comment="rosc:wan6/starlink" name=rosc-wan6-starlink policy=read,write,test source=":global rcWan\n\
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

# One netwatch per probe
/tool netwatch
add comment="rosc:probe/fibre/1" disabled=no down-script="/system script run rosc-wan-fibre" host=8.8.8.8 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-fibre"
add comment="rosc:probe/fibre/2" disabled=no down-script="/system script run rosc-wan-fibre" host=9.9.9.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-fibre"
add comment="rosc:probe/starlink/1" disabled=no down-script="/system script run rosc-wan-starlink" host=1.1.1.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-starlink"
add comment="rosc:probe/starlink/2" disabled=no down-script="/system script run rosc-wan-starlink" host=208.67.222.222 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-starlink"
add comment="rosc:probe/lte/1" disabled=no down-script="/system script run rosc-wan-lte" host=64.6.64.6 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-lte"
add comment="rosc:probe/lte/2" disabled=no down-script="/system script run rosc-wan-lte" host=185.228.168.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-lte"
add comment="rosc:probe6/fibre/1" disabled=no down-script="/system script run rosc-wan6-fibre" host=2606:4700:4700::1111 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-fibre"
add comment="rosc:probe6/fibre/2" disabled=no down-script="/system script run rosc-wan6-fibre" host=2620:fe::fe interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-fibre"
add comment="rosc:probe6/starlink/1" disabled=no down-script="/system script run rosc-wan6-starlink" host=2001:4860:4860::8888 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-starlink"
add comment="rosc:probe6/starlink/2" disabled=no down-script="/system script run rosc-wan6-starlink" host=2620:119:35::35 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-starlink"

# The lease script's body once for WAN 'fibre': a client that is bound already does not call it
{
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

# The lease script's body once for WAN 'starlink': a client that is bound already does not call it
{
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

# The lease script's body once for WAN 'lte': a client that is bound already does not call it
{
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

# The IPv6 gateway of WAN 'fibre', where the router has learnt it already
{
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

# The IPv6 gateway of WAN 'starlink', where the router has learnt it already
{
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

# Each LAN announces the IPv6 prefix of the best WAN that is up
{
/system script run rosc-lan6
}
