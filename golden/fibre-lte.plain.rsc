# workshop-rethymno: RouterOS 7.18 to 7.24, form plain, made by rosc
# For reading, and for a router without configuration: it only adds. For a
# router in any other state use the form apply.

# Ports that are WANs, by default-name
/interface ethernet
set [ find default-name=ether1 ] disabled=no name=ether1-fibre
set [ find default-name=ether2 ] disabled=no name=ether2-lte

# Bridges of the LANs
/interface bridge
add comment="rosc:lan/workshop" name=bridge-workshop

# Interface lists: every rule speaks of WAN and LAN
/interface list
add comment="rosc:list/WAN" name=WAN
add comment="rosc:list/LAN" name=LAN

# Ports of the LANs
/interface bridge port
add comment="rosc:lan-port/workshop/ether3" bridge=bridge-workshop interface=ether3
add comment="rosc:lan-port/workshop/ether4" bridge=bridge-workshop interface=ether4
add comment="rosc:lan-port/workshop/ether5" bridge=bridge-workshop interface=ether5

# List members are L3 interfaces, never their carriers
/interface list member
add comment="rosc:wan/fibre" interface=ether1-fibre list=WAN
add comment="rosc:wan/lte" interface=ether2-lte list=WAN
add comment="rosc:lan/workshop" interface=bridge-workshop list=LAN

# DHCP pools
/ip pool
add comment="rosc:dhcp/workshop" name=dhcp-workshop ranges=192.168.20.100-192.168.20.199

# Addresses
/ip address
add comment="rosc:lan/workshop" address=192.168.20.1/24 interface=bridge-workshop
add comment="rosc:wan/fibre" address=203.0.113.10/29 interface=ether1-fibre

# DHCP servers
/ip dhcp-server
add comment="rosc:dhcp/workshop" address-pool=dhcp-workshop disabled=no interface=bridge-workshop lease-time=12h name=dhcp-workshop

# What the DHCP servers hand out
/ip dhcp-server network
add comment="rosc:dhcp/workshop" address=192.168.20.0/24 dns-server=192.168.20.1 gateway=192.168.20.1

# Static leases
/ip dhcp-server lease
add comment="rosc:lease/workshop/nas" address=192.168.20.10 mac-address=02:00:00:00:00:02 server=dhcp-workshop

# One table per WAN, for replies to what came in by it
/routing table
add comment="rosc:table/fibre" fib name=to-fibre
add comment="rosc:table/lte" fib name=to-lte

# Address lists
/ip firewall address-list
add comment="rosc:list/admins/1" address=198.51.100.7 list=admins
add comment="rosc:list/admins/2" address=198.51.100.64/28 list=admins
add comment="rosc:bogons/fibre/1" address=192.168.20.0/24 list=bogons-fibre
add comment="rosc:bogons/fibre/2" address=0.0.0.0/8 list=bogons-fibre
add comment="rosc:bogons/fibre/3" address=10.0.0.0/8 list=bogons-fibre
add comment="rosc:bogons/fibre/4" address=100.64.0.0/10 list=bogons-fibre
add comment="rosc:bogons/fibre/5" address=127.0.0.0/8 list=bogons-fibre
add comment="rosc:bogons/fibre/6" address=169.254.0.0/16 list=bogons-fibre
add comment="rosc:bogons/fibre/7" address=172.16.0.0/12 list=bogons-fibre
add comment="rosc:bogons/fibre/8" address=192.0.0.0/24 list=bogons-fibre
add comment="rosc:bogons/fibre/9" address=192.0.2.0/24 list=bogons-fibre
add comment="rosc:bogons/fibre/10" address=198.18.0.0/15 list=bogons-fibre
add comment="rosc:bogons/fibre/11" address=224.0.0.0/4 list=bogons-fibre
add comment="rosc:bogons/fibre/12" address=240.0.0.0/4 list=bogons-fibre
add comment="rosc:bogons/lte/1" address=192.168.20.0/24 list=bogons-lte
add comment="rosc:bogons/lte/2" address=0.0.0.0/8 list=bogons-lte
add comment="rosc:bogons/lte/3" address=127.0.0.0/8 list=bogons-lte
add comment="rosc:bogons/lte/4" address=169.254.0.0/16 list=bogons-lte
add comment="rosc:bogons/lte/5" address=192.0.0.0/24 list=bogons-lte
add comment="rosc:bogons/lte/6" address=192.0.2.0/24 list=bogons-lte
add comment="rosc:bogons/lte/7" address=198.18.0.0/15 list=bogons-lte
add comment="rosc:bogons/lte/8" address=224.0.0.0/4 list=bogons-lte
add comment="rosc:bogons/lte/9" address=240.0.0.0/4 list=bogons-lte

# Marks (replies leave by the WAN they came in on) and MSS
/ip firewall mangle
add comment="rosc:mark/local" action=accept chain=prerouting dst-address-type=local in-interface-list=LAN
add comment="rosc:mark-in/fibre" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether1-fibre new-connection-mark=from-fibre passthrough=yes
add comment="rosc:mark-in/lte" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether2-lte new-connection-mark=from-lte passthrough=yes
add comment="rosc:reply-lan/fibre" action=mark-routing chain=prerouting connection-mark=from-fibre in-interface-list=LAN new-routing-mark=to-fibre passthrough=no
add comment="rosc:reply-lan/lte" action=mark-routing chain=prerouting connection-mark=from-lte in-interface-list=LAN new-routing-mark=to-lte passthrough=no
add comment="rosc:reply-router/fibre" action=mark-routing chain=output connection-mark=from-fibre dst-address-type=!local new-routing-mark=to-fibre passthrough=no
add comment="rosc:reply-router/lte" action=mark-routing chain=output connection-mark=from-lte dst-address-type=!local new-routing-mark=to-lte passthrough=no
add comment="rosc:mss-out/lte" action=change-mss chain=forward new-mss=1360 out-interface=ether2-lte passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535
add comment="rosc:mss-in/lte" action=change-mss chain=forward in-interface=ether2-lte new-mss=1360 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535

# NAT per WAN, port forwards, hairpin
/ip firewall nat
add comment="rosc:forward/nas-https/1" action=dst-nat chain=dstnat dst-address-type=local dst-port=443 in-interface=ether1-fibre protocol=tcp to-addresses=192.168.20.10 to-ports=5001
add comment="rosc:hairpin/nas-https/1" action=dst-nat chain=dstnat dst-address=203.0.113.10 dst-port=443 in-interface-list=LAN protocol=tcp to-addresses=192.168.20.10 to-ports=5001
add comment="rosc:forward/nas-sftp/1" action=dst-nat chain=dstnat dst-address-type=local dst-port=2222 in-interface=ether1-fibre protocol=tcp src-address-list=admins to-addresses=192.168.20.10 to-ports=22
add comment="rosc:hairpin-source/workshop" action=masquerade chain=srcnat dst-address=192.168.20.0/24 out-interface=bridge-workshop src-address=192.168.20.0/24
add comment="rosc:nat/fibre" action=src-nat chain=srcnat ipsec-policy=out,none out-interface=ether1-fibre to-addresses=203.0.113.10
add comment="rosc:nat/lte" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=ether2-lte

# Firewall: what reaches the router, what crosses it
/ip firewall filter
add comment="rosc:input/established" action=accept chain=input connection-state=established,related,untracked
add comment="rosc:input/invalid" action=drop chain=input connection-state=invalid
add comment="rosc:input-bogons/fibre" action=drop chain=input in-interface=ether1-fibre src-address-list=bogons-fibre
add comment="rosc:input-bogons/lte" action=drop chain=input in-interface=ether2-lte src-address-list=bogons-lte
add comment="rosc:input/icmp-limited" action=accept chain=input limit=50,100:packet protocol=icmp
add comment="rosc:input/icmp-excess" action=drop chain=input protocol=icmp
add comment="rosc:input/dhcp" action=accept chain=input dst-port=67 in-interface-list=LAN protocol=udp
add comment="rosc:input/dns-udp" action=accept chain=input dst-port=53 in-interface-list=LAN protocol=udp
add comment="rosc:input/dns-tcp" action=accept chain=input dst-port=53 in-interface-list=LAN protocol=tcp
add comment="rosc:input/management/1" action=accept chain=input dst-port=22,8291 in-interface-list=LAN protocol=tcp
add comment="rosc:input/management/2" action=accept chain=input dst-port=22,8291 protocol=tcp src-address-list=admins
add comment="rosc:forward/fasttrack" action=fasttrack-connection chain=forward connection-mark=no-mark connection-state=established,related
add comment="rosc:forward/established" action=accept chain=forward connection-state=established,related,untracked
add comment="rosc:forward/invalid" action=drop chain=forward connection-state=invalid
add comment="rosc:forward-bogons/fibre" action=drop chain=forward in-interface=ether1-fibre src-address-list=bogons-fibre
add comment="rosc:forward-bogons/lte" action=drop chain=forward in-interface=ether2-lte src-address-list=bogons-lte
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
add comment="rosc:forward6/icmpv6" action=accept chain=forward protocol=icmpv6
add comment="rosc:input6/drop" action=drop chain=input
add comment="rosc:forward6/drop" action=drop chain=forward in-interface-list=!LAN

# Resolvers that are no probe
/ip dns
set allow-remote-requests=yes servers=1.0.0.1,149.112.112.112

# Names of our own
/ip dns static
add comment="rosc:dns/nas.lan" address=192.168.20.10 name=nas.lan

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
set name=workshop-rethymno

# Time zone
/system clock
set time-zone-autodetect=no time-zone-name=Europe/Athens

# Time
/system ntp client
set enabled=yes servers=time.cloudflare.com

# Routes: probes, their blackhole twins, recursive defaults
/ip route
add comment="rosc:probe/fibre/1" dst-address=8.8.8.8/32 gateway=203.0.113.9%ether1-fibre scope=10 target-scope=10
add comment="rosc:probe-hole/fibre/1" blackhole distance=254 dst-address=8.8.8.8/32
add comment="rosc:probe/fibre/2" dst-address=9.9.9.9/32 gateway=203.0.113.9%ether1-fibre scope=10 target-scope=10
add comment="rosc:probe-hole/fibre/2" blackhole distance=254 dst-address=9.9.9.9/32
add comment="rosc:default/fibre/1" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=main scope=30 target-scope=11
add comment="rosc:default/fibre/2" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=main scope=30 target-scope=11
add comment="rosc:reply/fibre/1" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=to-fibre scope=30 target-scope=11
add comment="rosc:reply/fibre/2" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=to-fibre scope=30 target-scope=11
add comment="rosc:probe/lte/1" disabled=yes dst-address=1.1.1.1/32 gateway=192.168.8.1%ether2-lte scope=10 target-scope=10
add comment="rosc:probe-hole/lte/1" blackhole distance=254 dst-address=1.1.1.1/32
add comment="rosc:probe/lte/2" disabled=yes dst-address=208.67.222.222/32 gateway=192.168.8.1%ether2-lte scope=10 target-scope=10
add comment="rosc:probe-hole/lte/2" blackhole distance=254 dst-address=208.67.222.222/32
add comment="rosc:default/lte/1" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11
add comment="rosc:default/lte/2" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=main scope=30 target-scope=11
add comment="rosc:reply/lte/1" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=to-lte scope=30 target-scope=11
add comment="rosc:reply/lte/2" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=to-lte scope=30 target-scope=11

# DHCP clients without routes of their own: the lease script points the probes
/ip dhcp-client
add comment="rosc:wan/lte" add-default-route=no disabled=no interface=ether2-lte script=":if (\$bound=1) do={\n\
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
    }" use-peer-dns=no use-peer-ntp=no

# What happens when a WAN goes or returns
/system script
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

# One netwatch per probe
/tool netwatch
add comment="rosc:probe/fibre/1" disabled=no down-script="/system script run rosc-wan-fibre" host=8.8.8.8 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-fibre"
add comment="rosc:probe/fibre/2" disabled=no down-script="/system script run rosc-wan-fibre" host=9.9.9.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-fibre"
add comment="rosc:probe/lte/1" disabled=no down-script="/system script run rosc-wan-lte" host=1.1.1.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-lte"
add comment="rosc:probe/lte/2" disabled=no down-script="/system script run rosc-wan-lte" host=208.67.222.222 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-lte"

# The lease script's body once for WAN 'lte': a client that is bound already does not call it
{
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
