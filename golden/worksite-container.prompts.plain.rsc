# worksite-aspropyrgos: RouterOS 7.16 to 7.24, form plain, made by rosc
# For reading, and for a router without configuration: it only adds. For a
# router in any other state use the form apply.
# For /import only: upload it and run /import FILE in a terminal, which asks for the
# secrets below. It holds none of them, and shows none. Pasted into a terminal it ends
# before any change, and so does an answer that is missing or cannot be right.
# Asks for: wans.inside.pin (SIM_PIN)
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
:do {:set rcKey1 [/terminal ask prompt="rosc: secret 1 of 1, wans.inside.pin (SIM_PIN):" sensitive=yes value-name=secret]} on-error={}
:if ($rcKey1 = "# This line was pasted: it is no secret.") do={:error "rosc: this script cannot be pasted, because it asks for secrets; upload it and run /import. Nothing was changed"}
:set rcWhy [$rcFault rcAnswer=$rcKey1]
:if ([:len $rcWhy] = 0 && !($rcKey1 ~ "^([0-9]{4,8})\$")) do={:set rcWhy "it is not 4 to 8 digits"}
:if ([:len $rcWhy] > 0) do={:error ("rosc: wans.inside.pin (SIM_PIN): " . $rcWhy . "; nothing was changed")}

# Ports that are WANs, by default-name
/interface ethernet
set [ find default-name=ether1 ] disabled=no name=ether1-stick

# Interface lists: every rule speaks of WAN and LAN
/interface list
add comment="rosc:list/WAN" name=WAN
add comment="rosc:list/LAN" name=LAN

# APN profiles without routes of their own
/interface lte apn
add comment="rosc:wan/inside" add-default-route=no apn=internet name=rosc-inside use-network-apn=no use-peer-dns=no

# Modems that are WANs
/interface lte
set [ find name=lte1 ] apn-profiles=rosc-inside disabled=no pin="$rcKey1"

# List members are L3 interfaces, never their carriers
/interface list member
add comment="rosc:wan/inside" interface=lte1 list=WAN
add comment="rosc:wan/stick" interface=ether1-stick list=WAN
add comment="rosc:lan/office" interface=bridge list=LAN

# DHCP pools
/ip pool
add comment="rosc:dhcp/office" name=dhcp-office ranges=192.168.88.50-192.168.88.200

# Addresses
/ip address
add comment="rosc:lan/office" address=192.168.88.1/24 interface=bridge

# DHCP servers
/ip dhcp-server
add comment="rosc:dhcp/office" address-pool=dhcp-office disabled=no interface=bridge lease-time=4h name=dhcp-office

# What the DHCP servers hand out
/ip dhcp-server network
add comment="rosc:dhcp/office" address=192.168.88.0/24 dns-server=192.168.88.1 gateway=192.168.88.1

# One table per WAN, for replies to what came in by it
/routing table
add comment="rosc:table/inside" fib name=to-inside
add comment="rosc:table/stick" fib name=to-stick

# Address lists
/ip firewall address-list
add comment="rosc:bogons/inside/1" address=192.168.88.0/24 list=bogons-inside
add comment="rosc:bogons/inside/2" address=0.0.0.0/8 list=bogons-inside
add comment="rosc:bogons/inside/3" address=127.0.0.0/8 list=bogons-inside
add comment="rosc:bogons/inside/4" address=169.254.0.0/16 list=bogons-inside
add comment="rosc:bogons/inside/5" address=192.0.0.0/24 list=bogons-inside
add comment="rosc:bogons/inside/6" address=192.0.2.0/24 list=bogons-inside
add comment="rosc:bogons/inside/7" address=198.18.0.0/15 list=bogons-inside
add comment="rosc:bogons/inside/8" address=198.51.100.0/24 list=bogons-inside
add comment="rosc:bogons/inside/9" address=203.0.113.0/24 list=bogons-inside
add comment="rosc:bogons/inside/10" address=224.0.0.0/4 list=bogons-inside
add comment="rosc:bogons/inside/11" address=240.0.0.0/4 list=bogons-inside
add comment="rosc:bogons/stick/1" address=192.168.88.0/24 list=bogons-stick
add comment="rosc:bogons/stick/2" address=0.0.0.0/8 list=bogons-stick
add comment="rosc:bogons/stick/3" address=127.0.0.0/8 list=bogons-stick
add comment="rosc:bogons/stick/4" address=169.254.0.0/16 list=bogons-stick
add comment="rosc:bogons/stick/5" address=192.0.0.0/24 list=bogons-stick
add comment="rosc:bogons/stick/6" address=192.0.2.0/24 list=bogons-stick
add comment="rosc:bogons/stick/7" address=198.18.0.0/15 list=bogons-stick
add comment="rosc:bogons/stick/8" address=198.51.100.0/24 list=bogons-stick
add comment="rosc:bogons/stick/9" address=203.0.113.0/24 list=bogons-stick
add comment="rosc:bogons/stick/10" address=224.0.0.0/4 list=bogons-stick
add comment="rosc:bogons/stick/11" address=240.0.0.0/4 list=bogons-stick

# Marks (replies leave by the WAN they came in on) and MSS
/ip firewall mangle
add comment="rosc:mark/local" action=accept chain=prerouting dst-address-type=local in-interface-list=LAN
add comment="rosc:mark-in/inside" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=lte1 new-connection-mark=from-inside passthrough=yes
add comment="rosc:mark-in/stick" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether1-stick new-connection-mark=from-stick passthrough=yes
add comment="rosc:reply-lan/inside" action=mark-routing chain=prerouting connection-mark=from-inside in-interface-list=LAN new-routing-mark=to-inside passthrough=no
add comment="rosc:reply-lan/stick" action=mark-routing chain=prerouting connection-mark=from-stick in-interface-list=LAN new-routing-mark=to-stick passthrough=no
add comment="rosc:reply-router/inside" action=mark-routing chain=output connection-mark=from-inside dst-address-type=!local new-routing-mark=to-inside passthrough=no
add comment="rosc:reply-router/stick" action=mark-routing chain=output connection-mark=from-stick dst-address-type=!local new-routing-mark=to-stick passthrough=no
add comment="rosc:mss-out/inside" action=change-mss chain=forward new-mss=1360 out-interface=lte1 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535
add comment="rosc:mss-in/inside" action=change-mss chain=forward in-interface=lte1 new-mss=1360 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535
add comment="rosc:mss-out/stick" action=change-mss chain=forward new-mss=1360 out-interface=ether1-stick passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535
add comment="rosc:mss-in/stick" action=change-mss chain=forward in-interface=ether1-stick new-mss=1360 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535

# NAT per WAN, port forwards, hairpin
/ip firewall nat
add comment="rosc:nat/inside" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=lte1
add comment="rosc:nat/stick" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=ether1-stick

# Firewall: what reaches the router, what crosses it
/ip firewall filter
add comment="rosc:input/established" action=accept chain=input connection-state=established,related,untracked
add comment="rosc:input/invalid" action=drop chain=input connection-state=invalid
add comment="rosc:input-bogons/inside" action=drop chain=input in-interface=lte1 src-address-list=bogons-inside
add comment="rosc:input-bogons/stick" action=drop chain=input in-interface=ether1-stick src-address-list=bogons-stick
add comment="rosc:input/icmp-limited" action=accept chain=input limit=50,100:packet protocol=icmp
add comment="rosc:input/icmp-excess" action=drop chain=input protocol=icmp
add comment="rosc:input/dhcp" action=accept chain=input dst-port=67 in-interface-list=LAN protocol=udp
add comment="rosc:input/dns-udp" action=accept chain=input dst-port=53 in-interface-list=LAN protocol=udp
add comment="rosc:input/dns-tcp" action=accept chain=input dst-port=53 in-interface-list=LAN protocol=tcp
add comment="rosc:input/management/1" action=accept chain=input dst-port=22,8291 in-interface-list=LAN protocol=tcp
add comment="rosc:forward/fasttrack" action=fasttrack-connection chain=forward connection-mark=no-mark connection-state=established,related
add comment="rosc:forward/established" action=accept chain=forward connection-state=established,related,untracked
add comment="rosc:forward/invalid" action=drop chain=forward connection-state=invalid
add comment="rosc:forward-bogons/inside" action=drop chain=forward in-interface=lte1 src-address-list=bogons-inside
add comment="rosc:forward-bogons/stick" action=drop chain=forward in-interface=ether1-stick src-address-list=bogons-stick
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
set name=worksite-aspropyrgos

# Time zone
/system clock
set time-zone-autodetect=no time-zone-name=Europe/Athens

# Time
/system ntp client
set enabled=yes servers=time.cloudflare.com

# Routes: probes, their blackhole twins, recursive defaults
/ip route
add comment="rosc:probe/inside/1" dst-address=8.8.8.8/32 gateway=lte1 scope=10 target-scope=10
add comment="rosc:probe-hole/inside/1" blackhole distance=254 dst-address=8.8.8.8/32
add comment="rosc:probe/inside/2" dst-address=9.9.9.9/32 gateway=lte1 scope=10 target-scope=10
add comment="rosc:probe-hole/inside/2" blackhole distance=254 dst-address=9.9.9.9/32
add comment="rosc:default/inside/1" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=main scope=30 target-scope=11
add comment="rosc:default/inside/2" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=main scope=30 target-scope=11
add comment="rosc:reply/inside/1" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=to-inside scope=30 target-scope=11
add comment="rosc:reply/inside/2" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=to-inside scope=30 target-scope=11
add comment="rosc:probe/stick/1" disabled=yes dst-address=1.1.1.1/32 gateway=192.168.8.1%ether1-stick scope=10 target-scope=10
add comment="rosc:probe-hole/stick/1" blackhole distance=254 dst-address=1.1.1.1/32
add comment="rosc:probe/stick/2" disabled=yes dst-address=208.67.222.222/32 gateway=192.168.8.1%ether1-stick scope=10 target-scope=10
add comment="rosc:probe-hole/stick/2" blackhole distance=254 dst-address=208.67.222.222/32
add comment="rosc:default/stick/1" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11
add comment="rosc:default/stick/2" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=main scope=30 target-scope=11
add comment="rosc:reply/stick/1" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=to-stick scope=30 target-scope=11
add comment="rosc:reply/stick/2" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=to-stick scope=30 target-scope=11

# DHCP clients without routes of their own: the lease script points the probes
/ip dhcp-client
add comment="rosc:wan/stick" add-default-route=no disabled=no interface=ether1-stick script=":if (\$bound=1) do={\n\
    :if ([:len \$\"gateway-address\"] > 0) do={\n\
    :local rcGw (\$\"gateway-address\" . \"%\" . \$interface)\n\
    :foreach rcR in=[/ip route find where comment~\"^rosc:probe/stick/\"] do={:if ([:tostr [/ip route get \$rcR gateway]] != \$rcGw) do={/ip route set \$rcR gateway=\$rcGw}}\n\
    /ip route enable [/ip route find where comment~\"^rosc:probe/stick/\" disabled=yes]\n\
    }\n\
    } else={\n\
    /ip route disable [/ip route find where comment~\"^rosc:probe/stick/\" disabled=no]\n\
    :local rcIp \$\"lease-address\"\n\
    :if ([:len \$rcIp] > 0 && [:len [/ip route find where comment~\"^rosc:default/(inside)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }" use-peer-dns=no use-peer-ntp=no

# What happens when a WAN goes or returns
/system script
add comment="rosc:wan/inside" name=rosc-wan-inside policy=read,write,test source=":global rcWan\n\
    :if ([:typeof \$rcWan] != \"array\") do={:set rcWan [:toarray \"\"]}\n\
    :local rcWas (\$rcWan->\"inside\")\n\
    :local rcNow \$rcWas\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/inside/\" status=\"up\"]] > 0) do={:set rcNow \"up\"}\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/inside/\" status!=\"down\"]] = 0) do={:set rcNow \"down\"}\n\
    :if (\$rcNow != \$rcWas) do={\n\
    :set (\$rcWan->\"inside\") \$rcNow\n\
    :if (\$rcNow = \"down\") do={:log warning \"rosc: WAN inside is down\"} else={:log info \"rosc: WAN inside is up\"}\n\
    :if (\$rcNow = \"down\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/inside/\" active]] > 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/inside/\" active]] = 0 && [:len [/ip route find where comment~\"^rosc:default/(stick)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=lte1] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    :if (\$rcNow = \"up\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/inside/\" active]] = 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/inside/\" active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=ether1-stick] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/stick/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    } else={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {:if (!([:tostr [/ip firewall connection get \$rcC connection-mark]] ~ \"^(from|only)-stick\\\$\")) do={/ip firewall connection remove \$rcC}} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    }\n\
    }"
add comment="rosc:wan/stick" name=rosc-wan-stick policy=read,write,test source=":global rcWan\n\
    :if ([:typeof \$rcWan] != \"array\") do={:set rcWan [:toarray \"\"]}\n\
    :local rcWas (\$rcWan->\"stick\")\n\
    :local rcNow \$rcWas\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/stick/\" status=\"up\"]] > 0) do={:set rcNow \"up\"}\n\
    :if ([:len [/tool netwatch find where comment~\"^rosc:probe/stick/\" status!=\"down\"]] = 0) do={:set rcNow \"down\"}\n\
    :if (\$rcNow != \$rcWas) do={\n\
    :set (\$rcWan->\"stick\") \$rcNow\n\
    :if (\$rcNow = \"down\") do={:log warning \"rosc: WAN stick is down\"} else={:log info \"rosc: WAN stick is up\"}\n\
    :if (\$rcNow = \"down\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/stick/\" active]] > 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/stick/\" active]] = 0 && [:len [/ip route find where comment~\"^rosc:default/(inside)/\" routing-table=main active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=ether1-stick] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    :if (\$rcNow = \"up\") do={\n\
    :local rcWait 0\n\
    :while (\$rcWait < 60 && [:len [/ip route find where comment~\"^rosc:(default|reply)/stick/\" active]] = 0) do={:delay 1s; :set rcWait (\$rcWait + 1)}\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/stick/\" active]] > 0) do={\n\
    :foreach rcA in=[/ip address find where interface=lte1] do={\n\
    :local rcIp [:tostr [/ip address get \$rcA address]]\n\
    :set rcIp [:pick \$rcIp 0 [:find \$rcIp \"/\"]]\n\
    :if ([:len [/ip route find where comment~\"^rosc:(default|reply)/inside/\" active]] = 0) do={\n\
    :foreach rcC in=[/ip firewall connection find where reply-dst-address~\"^\$rcIp(:|\\\$)\"] do={:do {/ip firewall connection remove \$rcC} on-error={}}\n\
    }\n\
    }\n\
    }\n\
    }\n\
    }"

# One netwatch per probe
/tool netwatch
add comment="rosc:probe/inside/1" disabled=no down-script="/system script run rosc-wan-inside" host=8.8.8.8 interval=30s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=2s thr-jitter=2s thr-loss-percent=85 thr-max=2s thr-stdev=2s timeout=2s type=icmp up-script="/system script run rosc-wan-inside"
add comment="rosc:probe/inside/2" disabled=no down-script="/system script run rosc-wan-inside" host=9.9.9.9 interval=30s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=2s thr-jitter=2s thr-loss-percent=85 thr-max=2s thr-stdev=2s timeout=2s type=icmp up-script="/system script run rosc-wan-inside"
add comment="rosc:probe/stick/1" disabled=no down-script="/system script run rosc-wan-stick" host=1.1.1.1 interval=30s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=2s thr-jitter=2s thr-loss-percent=85 thr-max=2s thr-stdev=2s timeout=2s type=icmp up-script="/system script run rosc-wan-stick"
add comment="rosc:probe/stick/2" disabled=no down-script="/system script run rosc-wan-stick" host=208.67.222.222 interval=30s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=2s thr-jitter=2s thr-loss-percent=85 thr-max=2s thr-stdev=2s timeout=2s type=icmp up-script="/system script run rosc-wan-stick"

# The lease script's body once for WAN 'stick': a client that is bound already does not call it
{
:foreach rcC in=[/ip dhcp-client find where comment="rosc:wan/stick"] do={
:if ([/ip dhcp-client get $rcC status] = "bound") do={
:local rcGw [:tostr [/ip dhcp-client get $rcC gateway]]
:if ([:len $rcGw] > 0) do={
:set rcGw ($rcGw . "%" . "ether1-stick")
:foreach rcR in=[/ip route find where comment~"^rosc:probe/stick/"] do={:if ([:tostr [/ip route get $rcR gateway]] != $rcGw) do={/ip route set $rcR gateway=$rcGw}}
/ip route enable [/ip route find where comment~"^rosc:probe/stick/" disabled=yes]
}
} else={
/ip route disable [/ip route find where comment~"^rosc:probe/stick/" disabled=no]
}
}
}
}
# This line was pasted: it is no secret.
