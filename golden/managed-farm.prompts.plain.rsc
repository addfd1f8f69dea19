# farm-mesara: RouterOS 7.16 to 7.24, form plain, made by rosc
# For reading, and for a router without configuration: it only adds. For a
# router in any other state use the form apply.
# For /import only: upload it and run /import FILE in a terminal, which asks for the
# secrets below. It holds none of them, and shows none. Pasted into a terminal it ends
# before any change, and so does an answer that is missing or cannot be right.
# Asks for: tunnels.hub.private-key (TUNNEL_KEY)
# Note: 192.168.100.1 is the dish of WAN 'north'; that of WAN 'south' has the same address and cannot be reached beside it.
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
:do {:set rcKey1 [/terminal ask prompt="rosc: secret 1 of 1, tunnels.hub.private-key (TUNNEL_KEY):" sensitive=yes value-name=secret]} on-error={}
:if ($rcKey1 = "# This line was pasted: it is no secret.") do={:error "rosc: this script cannot be pasted, because it asks for secrets; upload it and run /import. Nothing was changed"}
:set rcWhy [$rcFault rcAnswer=$rcKey1]
:if ([:len $rcWhy] = 0 && !($rcKey1 ~ "^([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)\$")) do={:set rcWhy "it is not a WireGuard key: 44 characters of base64, the last one '='"}
:if ([:len $rcWhy] > 0) do={:error ("rosc: tunnels.hub.private-key (TUNNEL_KEY): " . $rcWhy . "; nothing was changed")}

# Ports that are WANs, by default-name
/interface ethernet
set [ find default-name=ether1 ] disabled=no name=ether1-north
set [ find default-name=ether2 ] disabled=no name=ether2-south

# Bridges of the LANs
/interface bridge
add comment="rosc:lan/home" name=bridge-home
add comment="rosc:lan/guests" name=bridge-guests

# Interface lists: every rule speaks of WAN and LAN
/interface list
add comment="rosc:list/WAN" name=WAN
add comment="rosc:list/LAN" name=LAN
add comment="rosc:list/LAN-management" name=LAN-management

# Ports of the LANs
/interface bridge port
add comment="rosc:lan-port/home/ether3" bridge=bridge-home interface=ether3
add comment="rosc:lan-port/home/ether4" bridge=bridge-home interface=ether4
add comment="rosc:lan-port/guests/ether5" bridge=bridge-guests interface=ether5

# WireGuard interfaces
/interface wireguard
add comment="rosc:tunnel/hub" disabled=no listen-port=13241 mtu=1420 name=wg-hub private-key="$rcKey1"

# Their peers
/interface wireguard peers
add comment="rosc:tunnel-peer/hub/hub" allowed-address=10.77.0.0/24,10.80.0.0/16 endpoint-address=198.51.100.77 endpoint-port=51820 interface=wg-hub persistent-keepalive=25s public-key="xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg="

# List members are L3 interfaces, never their carriers
/interface list member
add comment="rosc:wan/north" interface=ether1-north list=WAN
add comment="rosc:wan/south" interface=ether2-south list=WAN
add comment="rosc:lan/home" interface=bridge-home list=LAN
add comment="rosc:lan/guests" interface=bridge-guests list=LAN
add comment="rosc:lan-management/home" interface=bridge-home list=LAN-management

# DHCP pools
/ip pool
add comment="rosc:dhcp/home" name=dhcp-home ranges=192.168.40.50-192.168.40.199
add comment="rosc:dhcp/guests" name=dhcp-guests ranges=192.168.41.50-192.168.41.199

# Addresses
/ip address
add comment="rosc:lan/home" address=192.168.40.1/24 interface=bridge-home
add comment="rosc:lan/guests" address=192.168.41.1/24 interface=bridge-guests
add comment="rosc:tunnel/hub" address=10.77.0.12/24 interface=wg-hub

# DHCP servers
/ip dhcp-server
add comment="rosc:dhcp/home" address-pool=dhcp-home disabled=no interface=bridge-home lease-time=12h name=dhcp-home
add comment="rosc:dhcp/guests" address-pool=dhcp-guests disabled=no interface=bridge-guests lease-time=2h name=dhcp-guests

# What the DHCP servers hand out
/ip dhcp-server network
add comment="rosc:dhcp/home" address=192.168.40.0/24 dns-server=192.168.40.1 gateway=192.168.40.1
add comment="rosc:dhcp/guests" address=192.168.41.0/24 dns-server=192.168.41.1 gateway=192.168.41.1

# One table per WAN, for replies to what came in by it
/routing table
add comment="rosc:table/north" fib name=to-north
add comment="rosc:table/south" fib name=to-south

# Address lists
/ip firewall address-list
add comment="rosc:bogons/north/1" address=192.168.40.0/24 list=bogons-north
add comment="rosc:bogons/north/2" address=192.168.41.0/24 list=bogons-north
add comment="rosc:bogons/north/3" address=10.77.0.0/24 list=bogons-north
add comment="rosc:bogons/north/4" address=0.0.0.0/8 list=bogons-north
add comment="rosc:bogons/north/5" address=127.0.0.0/8 list=bogons-north
add comment="rosc:bogons/north/6" address=169.254.0.0/16 list=bogons-north
add comment="rosc:bogons/north/7" address=192.0.0.0/24 list=bogons-north
add comment="rosc:bogons/north/8" address=192.0.2.0/24 list=bogons-north
add comment="rosc:bogons/north/9" address=198.18.0.0/15 list=bogons-north
add comment="rosc:bogons/north/10" address=203.0.113.0/24 list=bogons-north
add comment="rosc:bogons/north/11" address=224.0.0.0/4 list=bogons-north
add comment="rosc:bogons/north/12" address=240.0.0.0/4 list=bogons-north
add comment="rosc:bogons/south/1" address=192.168.40.0/24 list=bogons-south
add comment="rosc:bogons/south/2" address=192.168.41.0/24 list=bogons-south
add comment="rosc:bogons/south/3" address=10.77.0.0/24 list=bogons-south
add comment="rosc:bogons/south/4" address=0.0.0.0/8 list=bogons-south
add comment="rosc:bogons/south/5" address=127.0.0.0/8 list=bogons-south
add comment="rosc:bogons/south/6" address=169.254.0.0/16 list=bogons-south
add comment="rosc:bogons/south/7" address=192.0.0.0/24 list=bogons-south
add comment="rosc:bogons/south/8" address=192.0.2.0/24 list=bogons-south
add comment="rosc:bogons/south/9" address=198.18.0.0/15 list=bogons-south
add comment="rosc:bogons/south/10" address=203.0.113.0/24 list=bogons-south
add comment="rosc:bogons/south/11" address=224.0.0.0/4 list=bogons-south
add comment="rosc:bogons/south/12" address=240.0.0.0/4 list=bogons-south

# Marks (replies leave by the WAN they came in on) and MSS
/ip firewall mangle
add comment="rosc:mark/local" action=accept chain=prerouting dst-address-type=local in-interface-list=LAN
add comment="rosc:mark-in/north" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether1-north new-connection-mark=from-north passthrough=yes
add comment="rosc:mark-in/south" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether2-south new-connection-mark=from-south passthrough=yes
add comment="rosc:reply-lan/north" action=mark-routing chain=prerouting connection-mark=from-north in-interface-list=LAN new-routing-mark=to-north passthrough=no
add comment="rosc:reply-lan/south" action=mark-routing chain=prerouting connection-mark=from-south in-interface-list=LAN new-routing-mark=to-south passthrough=no
add comment="rosc:reply-router/north" action=mark-routing chain=output connection-mark=from-north dst-address-type=!local new-routing-mark=to-north passthrough=no
add comment="rosc:reply-router/south" action=mark-routing chain=output connection-mark=from-south dst-address-type=!local new-routing-mark=to-south passthrough=no
add comment="rosc:tunnel-mss-out/hub" action=change-mss chain=forward new-mss=1380 out-interface=wg-hub passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1381-65535
add comment="rosc:tunnel-mss-in/hub" action=change-mss chain=forward in-interface=wg-hub new-mss=1380 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1381-65535

# NAT per WAN, port forwards, hairpin
/ip firewall nat
add comment="rosc:nat/north" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=ether1-north
add comment="rosc:nat/south" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=ether2-south

# Firewall: what reaches the router, what crosses it
/ip firewall filter
add comment="rosc:input/established" action=accept chain=input connection-state=established,related,untracked
add comment="rosc:input/invalid" action=drop chain=input connection-state=invalid
add comment="rosc:input-bogons/north" action=drop chain=input in-interface=ether1-north src-address-list=bogons-north
add comment="rosc:input-bogons/south" action=drop chain=input in-interface=ether2-south src-address-list=bogons-south
add comment="rosc:input/icmp-limited" action=accept chain=input limit=50,100:packet protocol=icmp
add comment="rosc:input/icmp-excess" action=drop chain=input protocol=icmp
add comment="rosc:input/dhcp" action=accept chain=input dst-port=67 in-interface-list=LAN protocol=udp
add comment="rosc:input/dns-udp" action=accept chain=input dst-port=53 in-interface-list=LAN protocol=udp
add comment="rosc:input/dns-tcp" action=accept chain=input dst-port=53 in-interface-list=LAN protocol=tcp
add comment="rosc:input/management/1" action=accept chain=input dst-port=22,8291 in-interface=bridge-home protocol=tcp
add comment="rosc:input/management/2" action=accept chain=input dst-port=22,8291 in-interface=wg-hub protocol=tcp
add comment="rosc:forward/fasttrack" action=fasttrack-connection chain=forward connection-mark=no-mark connection-state=established,related
add comment="rosc:forward/established" action=accept chain=forward connection-state=established,related,untracked
add comment="rosc:forward/invalid" action=drop chain=forward connection-state=invalid
add comment="rosc:forward-bogons/north" action=drop chain=forward in-interface=ether1-north src-address-list=bogons-north
add comment="rosc:forward-bogons/south" action=drop chain=forward in-interface=ether2-south src-address-list=bogons-south
add comment="rosc:forward-rule/cameras-for-the-admin" action=accept chain=forward dst-address=192.168.40.32/28 dst-port=443,554 in-interface=wg-hub protocol=tcp
add comment="rosc:access-out/guests" action=drop chain=forward connection-nat-state=!dstnat in-interface=bridge-guests out-interface-list=!WAN
add comment="rosc:access-in/guests" action=drop chain=forward connection-nat-state=!dstnat in-interface-list=LAN out-interface=bridge-guests
add comment="rosc:input/drop" action=drop chain=input
add comment="rosc:tunnel-in/hub" action=drop chain=forward in-interface=wg-hub
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
add comment="rosc:input6/management/1" action=accept chain=input dst-port=22,8291 in-interface=bridge-home protocol=tcp
add comment="rosc:input6/management/2" action=accept chain=input dst-port=22,8291 in-interface=wg-hub protocol=tcp
add comment="rosc:forward6/established" action=accept chain=forward connection-state=established,related,untracked
add comment="rosc:forward6/invalid" action=drop chain=forward connection-state=invalid
add comment="rosc:forward6/hop-limit" action=drop chain=forward hop-limit=equal:1 protocol=icmpv6
add comment="rosc:forward6/access-out-guests" action=drop chain=forward in-interface=bridge-guests out-interface-list=!WAN
add comment="rosc:forward6/access-in-guests" action=drop chain=forward in-interface-list=LAN out-interface=bridge-guests
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
set name=farm-mesara

# Time zone
/system clock
set time-zone-autodetect=no time-zone-name=Europe/Athens

# Time
/system ntp client
set enabled=yes servers=time.cloudflare.com

# Routes: probes, their blackhole twins, recursive defaults
/ip route
add comment="rosc:probe/north/1" disabled=yes dst-address=8.8.8.8/32 gateway=100.64.0.1%ether1-north scope=10 target-scope=10
add comment="rosc:probe-hole/north/1" blackhole distance=254 dst-address=8.8.8.8/32
add comment="rosc:probe/north/2" disabled=yes dst-address=9.9.9.9/32 gateway=100.64.0.1%ether1-north scope=10 target-scope=10
add comment="rosc:probe-hole/north/2" blackhole distance=254 dst-address=9.9.9.9/32
add comment="rosc:default/north/1" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=main scope=30 target-scope=11
add comment="rosc:default/north/2" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=main scope=30 target-scope=11
add comment="rosc:reply/north/1" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=to-north scope=30 target-scope=11
add comment="rosc:reply/north/2" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=to-north scope=30 target-scope=11
add comment="rosc:probe/south/1" disabled=yes dst-address=1.1.1.1/32 gateway=100.64.0.1%ether2-south scope=10 target-scope=10
add comment="rosc:probe-hole/south/1" blackhole distance=254 dst-address=1.1.1.1/32
add comment="rosc:probe/south/2" disabled=yes dst-address=208.67.220.220/32 gateway=100.64.0.1%ether2-south scope=10 target-scope=10
add comment="rosc:probe-hole/south/2" blackhole distance=254 dst-address=208.67.220.220/32
add comment="rosc:default/south/1" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11
add comment="rosc:default/south/2" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=208.67.220.220 routing-table=main scope=30 target-scope=11
add comment="rosc:reply/south/1" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=to-south scope=30 target-scope=11
add comment="rosc:reply/south/2" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=208.67.220.220 routing-table=to-south scope=30 target-scope=11
add comment="rosc:dish/north" distance=1 dst-address=192.168.100.1/32 gateway=ether1-north
add comment="rosc:tunnel/hub/1" dst-address=10.80.0.0/16 gateway=wg-hub

# DHCP clients without routes of their own: the lease script points the probes
/ip dhcp-client
add comment="rosc:wan/north" add-default-route=no disabled=no interface=ether1-north script=":if (\$bound=1) do={\n\
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
    }" use-peer-dns=no use-peer-ntp=no
add comment="rosc:wan/south" add-default-route=no disabled=no interface=ether2-south script=":if (\$bound=1) do={\n\
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
    }" use-peer-dns=no use-peer-ntp=no

# What happens when a WAN goes or returns
/system script
add comment="rosc:wan/north" name=rosc-wan-north policy=read,write,test source=":global rcWan\n\
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
add comment="rosc:wan/south" name=rosc-wan-south policy=read,write,test source=":global rcWan\n\
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

# One netwatch per probe
/tool netwatch
add comment="rosc:probe/north/1" disabled=no down-script="/system script run rosc-wan-north" host=8.8.8.8 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-north"
add comment="rosc:probe/north/2" disabled=no down-script="/system script run rosc-wan-north" host=9.9.9.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-north"
add comment="rosc:probe/south/1" disabled=no down-script="/system script run rosc-wan-south" host=1.1.1.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-south"
add comment="rosc:probe/south/2" disabled=no down-script="/system script run rosc-wan-south" host=208.67.220.220 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-south"

# The lease script's body once for WAN 'north': a client that is bound already does not call it
{
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

# The lease script's body once for WAN 'south': a client that is bound already does not call it
{
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
}
# This line was pasted: it is no secret.
