# office-heraklion: RouterOS 7.22 to 7.24, form plain, made by rosc
# For reading, and for a router without configuration: it only adds. For a
# router in any other state use the form apply.
# Note: bridge-office will filter VLANs; what is untagged stays as it is, but tags that the site does not name pass no more, and a session through a port that becomes an access port of a VLAN ends.
# Note: hosts of LAN 'servers' may reach the router's services, because management.from lets every LAN in.

# Ports that are WANs, by default-name
/interface ethernet
set [ find default-name=ether1 ] disabled=no name=ether1-a
set [ find default-name=ether2 ] disabled=no name=ether2-b
set [ find default-name=ether3 ] disabled=no name=ether3-c

# Bridges of the LANs
/interface bridge
add comment="rosc:lan/office" name=bridge-office

# Interface lists: every rule speaks of WAN and LAN
/interface list
add comment="rosc:list/WAN" name=WAN
add comment="rosc:list/LAN" name=LAN

# Ports of the LANs
/interface bridge port
add comment="rosc:lan-port/office/ether4" bridge=bridge-office frame-types=admit-all interface=ether4
add comment="rosc:lan-port/office/ether5" bridge=bridge-office frame-types=admit-all interface=ether5
add comment="rosc:lan-port/office/ether6" bridge=bridge-office frame-types=admit-only-untagged-and-priority-tagged interface=ether6 pvid=30

# VLANs
/interface vlan
add comment="rosc:lan/servers" interface=bridge-office name=vlan30-servers vlan-id=30

# Which ports of the bridges carry which VLAN
/interface bridge vlan
add comment="rosc:lan/servers" bridge=bridge-office tagged=bridge-office,ether4,ether5 untagged=ether6 vlan-ids=30

# List members are L3 interfaces, never their carriers
/interface list member
add comment="rosc:wan/a" interface=ether1-a list=WAN
add comment="rosc:wan/b" interface=ether2-b list=WAN
add comment="rosc:wan/c" interface=ether3-c list=WAN
add comment="rosc:lan/office" interface=bridge-office list=LAN
add comment="rosc:lan/servers" interface=vlan30-servers list=LAN

# DHCP pools
/ip pool
add comment="rosc:dhcp/office" name=dhcp-office ranges=10.0.0.100-10.0.0.199

# Addresses
/ip address
add comment="rosc:lan/office" address=10.0.0.1/24 interface=bridge-office
add comment="rosc:lan/servers" address=10.0.30.1/24 interface=vlan30-servers
add comment="rosc:wan/a" address=203.0.113.10/29 interface=ether1-a
add comment="rosc:wan/b" address=198.51.100.6/30 interface=ether2-b

# DHCP servers
/ip dhcp-server
add comment="rosc:dhcp/office" address-pool=dhcp-office disabled=no interface=bridge-office lease-time=8h name=dhcp-office

# What the DHCP servers hand out
/ip dhcp-server network
add comment="rosc:dhcp/office" address=10.0.0.0/24 dns-server=10.0.0.1 gateway=10.0.0.1

# One table per WAN, for replies to what came in by it
/routing table
add comment="rosc:table/a" fib name=to-a
add comment="rosc:table/b" fib name=to-b
add comment="rosc:table/c" fib name=to-c

# Address lists
/ip firewall address-list
add comment="rosc:list/NOT-internet/1" address=10.0.0.0/8 list=NOT-internet
add comment="rosc:list/NOT-internet/2" address=100.64.0.0/10 list=NOT-internet
add comment="rosc:list/NOT-internet/3" address=169.254.0.0/16 list=NOT-internet
add comment="rosc:list/NOT-internet/4" address=172.16.0.0/12 list=NOT-internet
add comment="rosc:list/NOT-internet/5" address=192.168.0.0/16 list=NOT-internet
add comment="rosc:list/NOT-internet/6" address=224.0.0.0/4 list=NOT-internet
add comment="rosc:lan-network/office" address=10.0.0.0/24 list=LAN-networks
add comment="rosc:lan-network/servers" address=10.0.30.0/24 list=LAN-networks
add comment="rosc:bogons/a/1" address=10.0.0.0/24 list=bogons-a
add comment="rosc:bogons/a/2" address=10.0.30.0/24 list=bogons-a
add comment="rosc:bogons/a/3" address=0.0.0.0/8 list=bogons-a
add comment="rosc:bogons/a/4" address=10.0.0.0/8 list=bogons-a
add comment="rosc:bogons/a/5" address=100.64.0.0/10 list=bogons-a
add comment="rosc:bogons/a/6" address=127.0.0.0/8 list=bogons-a
add comment="rosc:bogons/a/7" address=169.254.0.0/16 list=bogons-a
add comment="rosc:bogons/a/8" address=172.16.0.0/12 list=bogons-a
add comment="rosc:bogons/a/9" address=192.0.0.0/24 list=bogons-a
add comment="rosc:bogons/a/10" address=192.0.2.0/24 list=bogons-a
add comment="rosc:bogons/a/11" address=198.18.0.0/15 list=bogons-a
add comment="rosc:bogons/a/12" address=224.0.0.0/4 list=bogons-a
add comment="rosc:bogons/a/13" address=240.0.0.0/4 list=bogons-a
add comment="rosc:bogons/b/1" address=10.0.0.0/24 list=bogons-b
add comment="rosc:bogons/b/2" address=10.0.30.0/24 list=bogons-b
add comment="rosc:bogons/b/3" address=0.0.0.0/8 list=bogons-b
add comment="rosc:bogons/b/4" address=10.0.0.0/8 list=bogons-b
add comment="rosc:bogons/b/5" address=100.64.0.0/10 list=bogons-b
add comment="rosc:bogons/b/6" address=127.0.0.0/8 list=bogons-b
add comment="rosc:bogons/b/7" address=169.254.0.0/16 list=bogons-b
add comment="rosc:bogons/b/8" address=172.16.0.0/12 list=bogons-b
add comment="rosc:bogons/b/9" address=192.0.0.0/24 list=bogons-b
add comment="rosc:bogons/b/10" address=192.0.2.0/24 list=bogons-b
add comment="rosc:bogons/b/11" address=198.18.0.0/15 list=bogons-b
add comment="rosc:bogons/b/12" address=224.0.0.0/4 list=bogons-b
add comment="rosc:bogons/b/13" address=240.0.0.0/4 list=bogons-b
add comment="rosc:bogons/c/1" address=10.0.0.0/24 list=bogons-c
add comment="rosc:bogons/c/2" address=10.0.30.0/24 list=bogons-c
add comment="rosc:bogons/c/3" address=0.0.0.0/8 list=bogons-c
add comment="rosc:bogons/c/4" address=127.0.0.0/8 list=bogons-c
add comment="rosc:bogons/c/5" address=169.254.0.0/16 list=bogons-c
add comment="rosc:bogons/c/6" address=192.0.0.0/24 list=bogons-c
add comment="rosc:bogons/c/7" address=192.0.2.0/24 list=bogons-c
add comment="rosc:bogons/c/8" address=198.18.0.0/15 list=bogons-c
add comment="rosc:bogons/c/9" address=224.0.0.0/4 list=bogons-c
add comment="rosc:bogons/c/10" address=240.0.0.0/4 list=bogons-c

# Marks (replies leave by the WAN they came in on) and MSS
/ip firewall mangle
add comment="rosc:mark/local" action=accept chain=prerouting dst-address-type=local in-interface-list=LAN
add comment="rosc:mark-in/a" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether1-a new-connection-mark=from-a passthrough=yes
add comment="rosc:mark-in/b" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether2-b new-connection-mark=from-b passthrough=yes
add comment="rosc:mark-in/c" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether3-c new-connection-mark=from-c passthrough=yes
add comment="rosc:mark/lans" action=accept chain=prerouting dst-address-list=LAN-networks in-interface-list=LAN
add comment="rosc:balance/a/1" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new dst-address-list=!NOT-internet in-interface-list=LAN new-connection-mark=from-a passthrough=yes per-connection-classifier=both-addresses:4/0
add comment="rosc:balance/a/2" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new dst-address-list=!NOT-internet in-interface-list=LAN new-connection-mark=from-a passthrough=yes per-connection-classifier=both-addresses:4/1
add comment="rosc:balance/a/3" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new dst-address-list=!NOT-internet in-interface-list=LAN new-connection-mark=from-a passthrough=yes per-connection-classifier=both-addresses:4/2
add comment="rosc:balance/b/1" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new dst-address-list=!NOT-internet in-interface-list=LAN new-connection-mark=from-b passthrough=yes per-connection-classifier=both-addresses:4/3
add comment="rosc:reply-lan/a" action=mark-routing chain=prerouting connection-mark=from-a in-interface-list=LAN new-routing-mark=to-a passthrough=no
add comment="rosc:reply-lan/b" action=mark-routing chain=prerouting connection-mark=from-b in-interface-list=LAN new-routing-mark=to-b passthrough=no
add comment="rosc:reply-lan/c" action=mark-routing chain=prerouting connection-mark=from-c in-interface-list=LAN new-routing-mark=to-c passthrough=no
add comment="rosc:reply-router/a" action=mark-routing chain=output connection-mark=from-a dst-address-type=!local new-routing-mark=to-a passthrough=no
add comment="rosc:reply-router/b" action=mark-routing chain=output connection-mark=from-b dst-address-type=!local new-routing-mark=to-b passthrough=no
add comment="rosc:reply-router/c" action=mark-routing chain=output connection-mark=from-c dst-address-type=!local new-routing-mark=to-c passthrough=no
add comment="rosc:mss-out/c" action=change-mss chain=forward new-mss=1360 out-interface=ether3-c passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535
add comment="rosc:mss-in/c" action=change-mss chain=forward in-interface=ether3-c new-mss=1360 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535

# NAT per WAN, port forwards, hairpin
/ip firewall nat
add comment="rosc:forward/web/1" action=dst-nat chain=dstnat dst-address-type=local dst-port=80,443 in-interface=ether1-a protocol=tcp to-addresses=10.0.30.10
add comment="rosc:forward/web/2" action=dst-nat chain=dstnat dst-address-type=local dst-port=80,443 in-interface=ether2-b protocol=tcp to-addresses=10.0.30.10
add comment="rosc:hairpin/web/1" action=dst-nat chain=dstnat dst-address=203.0.113.10 dst-port=80,443 in-interface-list=LAN protocol=tcp to-addresses=10.0.30.10
add comment="rosc:hairpin/web/2" action=dst-nat chain=dstnat dst-address=198.51.100.6 dst-port=80,443 in-interface-list=LAN protocol=tcp to-addresses=10.0.30.10
add comment="rosc:forward/mail/1" action=dst-nat chain=dstnat dst-address-type=local dst-port=25 in-interface=ether1-a protocol=tcp to-addresses=10.0.30.11
add comment="rosc:hairpin/mail/1" action=dst-nat chain=dstnat dst-address=203.0.113.10 dst-port=25 in-interface-list=LAN protocol=tcp to-addresses=10.0.30.11
add comment="rosc:hairpin-source/servers" action=masquerade chain=srcnat dst-address=10.0.30.0/24 out-interface=vlan30-servers src-address=10.0.30.0/24
add comment="rosc:nat/a" action=src-nat chain=srcnat ipsec-policy=out,none out-interface=ether1-a to-addresses=203.0.113.10
add comment="rosc:nat/b" action=src-nat chain=srcnat ipsec-policy=out,none out-interface=ether2-b to-addresses=198.51.100.6
add comment="rosc:nat/c" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=ether3-c

# Firewall: what reaches the router, what crosses it
/ip firewall filter
add comment="rosc:input/established" action=accept chain=input connection-state=established,related,untracked
add comment="rosc:input/invalid" action=drop chain=input connection-state=invalid
add comment="rosc:input-bogons/a" action=drop chain=input in-interface=ether1-a src-address-list=bogons-a
add comment="rosc:input-bogons/b" action=drop chain=input in-interface=ether2-b src-address-list=bogons-b
add comment="rosc:input-bogons/c" action=drop chain=input in-interface=ether3-c src-address-list=bogons-c
add comment="rosc:input/icmp-limited" action=accept chain=input limit=50,100:packet protocol=icmp
add comment="rosc:input/icmp-excess" action=drop chain=input protocol=icmp
add comment="rosc:input/dhcp" action=accept chain=input dst-port=67 in-interface-list=LAN protocol=udp
add comment="rosc:input/dns-udp" action=accept chain=input dst-port=53 in-interface-list=LAN protocol=udp
add comment="rosc:input/dns-tcp" action=accept chain=input dst-port=53 in-interface-list=LAN protocol=tcp
add comment="rosc:input/management/1" action=accept chain=input dst-port=22,8291 in-interface-list=LAN protocol=tcp
add comment="rosc:forward/fasttrack" action=fasttrack-connection chain=forward connection-mark=no-mark connection-state=established,related
add comment="rosc:forward/established" action=accept chain=forward connection-state=established,related,untracked
add comment="rosc:forward/invalid" action=drop chain=forward connection-state=invalid
add comment="rosc:forward-bogons/a" action=drop chain=forward in-interface=ether1-a src-address-list=bogons-a
add comment="rosc:forward-bogons/b" action=drop chain=forward in-interface=ether2-b src-address-list=bogons-b
add comment="rosc:forward-bogons/c" action=drop chain=forward in-interface=ether3-c src-address-list=bogons-c
add comment="rosc:forward-rule/office-to-servers" action=accept chain=forward in-interface=bridge-office out-interface=vlan30-servers
add comment="rosc:access-out/servers" action=drop chain=forward connection-nat-state=!dstnat in-interface=vlan30-servers out-interface-list=!WAN
add comment="rosc:access-in/servers" action=drop chain=forward connection-nat-state=!dstnat in-interface-list=LAN out-interface=vlan30-servers
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
add comment="rosc:input6/management/1" action=accept chain=input dst-port=22,8291 in-interface-list=LAN protocol=tcp
add comment="rosc:forward6/established" action=accept chain=forward connection-state=established,related,untracked
add comment="rosc:forward6/invalid" action=drop chain=forward connection-state=invalid
add comment="rosc:forward6/hop-limit" action=drop chain=forward hop-limit=equal:1 protocol=icmpv6
add comment="rosc:forward6-rule/office-to-servers" action=accept chain=forward in-interface=bridge-office out-interface=vlan30-servers
add comment="rosc:forward6/access-out-servers" action=drop chain=forward in-interface=vlan30-servers out-interface-list=!WAN
add comment="rosc:forward6/access-in-servers" action=drop chain=forward in-interface-list=LAN out-interface=vlan30-servers
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
set name=office-heraklion

# Time
/system ntp client
set enabled=yes servers=time.cloudflare.com

# Routes: probes, their blackhole twins, recursive defaults
/ip route
add comment="rosc:probe/a/1" dst-address=8.8.8.8/32 gateway=203.0.113.9%ether1-a scope=10 target-scope=10
add comment="rosc:probe-hole/a/1" blackhole distance=254 dst-address=8.8.8.8/32
add comment="rosc:probe/a/2" dst-address=9.9.9.9/32 gateway=203.0.113.9%ether1-a scope=10 target-scope=10
add comment="rosc:probe-hole/a/2" blackhole distance=254 dst-address=9.9.9.9/32
add comment="rosc:default/a/1" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=main scope=30 target-scope=11
add comment="rosc:default/a/2" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=main scope=30 target-scope=11
add comment="rosc:reply/a/1" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=to-a scope=30 target-scope=11
add comment="rosc:reply/a/2" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=to-a scope=30 target-scope=11
add comment="rosc:probe/b/1" dst-address=1.1.1.1/32 gateway=198.51.100.5%ether2-b scope=10 target-scope=10
add comment="rosc:probe-hole/b/1" blackhole distance=254 dst-address=1.1.1.1/32
add comment="rosc:probe/b/2" dst-address=208.67.222.222/32 gateway=198.51.100.5%ether2-b scope=10 target-scope=10
add comment="rosc:probe-hole/b/2" blackhole distance=254 dst-address=208.67.222.222/32
add comment="rosc:default/b/1" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11
add comment="rosc:default/b/2" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=main scope=30 target-scope=11
add comment="rosc:reply/b/1" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=to-b scope=30 target-scope=11
add comment="rosc:reply/b/2" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=to-b scope=30 target-scope=11
add comment="rosc:probe/c/1" disabled=yes dst-address=4.2.2.1/32 gateway=192.168.8.1%ether3-c scope=10 target-scope=10
add comment="rosc:probe-hole/c/1" blackhole distance=254 dst-address=4.2.2.1/32
add comment="rosc:probe/c/2" disabled=yes dst-address=149.112.112.11/32 gateway=192.168.8.1%ether3-c scope=10 target-scope=10
add comment="rosc:probe-hole/c/2" blackhole distance=254 dst-address=149.112.112.11/32
add comment="rosc:default/c/1" check-gateway=ping distance=3 dst-address=0.0.0.0/0 gateway=4.2.2.1 routing-table=main scope=30 target-scope=11
add comment="rosc:default/c/2" check-gateway=ping distance=3 dst-address=0.0.0.0/0 gateway=149.112.112.11 routing-table=main scope=30 target-scope=11
add comment="rosc:reply/c/1" check-gateway=ping distance=3 dst-address=0.0.0.0/0 gateway=4.2.2.1 routing-table=to-c scope=30 target-scope=11
add comment="rosc:reply/c/2" check-gateway=ping distance=3 dst-address=0.0.0.0/0 gateway=149.112.112.11 routing-table=to-c scope=30 target-scope=11

# DHCP clients without routes of their own: the lease script points the probes
/ip dhcp-client
add comment="rosc:wan/c" add-default-route=no disabled=no interface=ether3-c script=":if (\$bound=1) do={\n\
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
    }" use-peer-dns=no use-peer-ntp=no

# What happens when a WAN goes or returns
/system script
add comment="rosc:wan/a" name=rosc-wan-a policy=read,write,test source=":global rcWan\n\
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
add comment="rosc:wan/b" name=rosc-wan-b policy=read,write,test source=":global rcWan\n\
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
add comment="rosc:wan/c" name=rosc-wan-c policy=read,write,test source=":global rcWan\n\
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

# One netwatch per probe
/tool netwatch
add comment="rosc:probe/a/1" disabled=no down-script="/system script run rosc-wan-a" host=8.8.8.8 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-a"
add comment="rosc:probe/a/2" disabled=no down-script="/system script run rosc-wan-a" host=9.9.9.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-a"
add comment="rosc:probe/b/1" disabled=no down-script="/system script run rosc-wan-b" host=1.1.1.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-b"
add comment="rosc:probe/b/2" disabled=no down-script="/system script run rosc-wan-b" host=208.67.222.222 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-b"
add comment="rosc:probe/c/1" disabled=no down-script="/system script run rosc-wan-c" host=4.2.2.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-c"
add comment="rosc:probe/c/2" disabled=no down-script="/system script run rosc-wan-c" host=149.112.112.11 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-c"

# Bridges filter VLANs, now that all of the above stands
/interface bridge
set [ find name=bridge-office ] vlan-filtering=yes

# The lease script's body once for WAN 'c': a client that is bound already does not call it
{
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
