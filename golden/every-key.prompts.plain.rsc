# every-key: RouterOS 7.21 to 7.24, form plain, made by rosc
# For reading, and for a router without configuration: it only adds. For a
# router in any other state use the form apply.
# For /import only: upload it and run /import FILE in a terminal, which asks for the
# secrets below. It holds none of them, and shows none. Pasted into a terminal it ends
# before any change, and so does an answer that is missing or cannot be right.
# Asks for: wans.line.password (PPPOE_PASSWORD)
# Asks for: wans.mobile.pin (SIM_PIN)
# Asks for: wans.vpn.private-key (VPN_WIREGUARD)
# Asks for: wans.vpn.peer.preshared-key (PSK_WIREGUARD)
# Asks for: tunnels.admin.private-key (TUNNEL_KEY)
# Asks for: tunnels.admin.peers.hub.preshared-key (TUNNEL_PRESHARED_KEY)
# Asks for: monitoring.notify.telegram.token (TG_TOKEN)
# Asks for: monitoring.notify.email.password (SMTP_PASSWORD)
# Asks for: monitoring.notify.webhook.url
# Asks for: monitoring.notify.webhook.header.Authorization (HOOK)
# Asks for: monitoring.notify.webhook.header.X-Priority
# Asks for: monitoring.notify.ntfy.url
# Asks for: monitoring.notify.ntfy.token (NTFY_TOKEN)
# Note: bridge-home will filter VLANs; what is untagged stays as it is, but tags that the site does not name pass no more, and a session through a port that becomes an access port of a VLAN ends.
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
:do {:set rcKey1 [/terminal ask prompt="rosc: secret 1 of 13, wans.line.password (PPPOE_PASSWORD):" sensitive=yes value-name=secret]} on-error={}
:if ($rcKey1 = "# This line was pasted: it is no secret.") do={:error "rosc: this script cannot be pasted, because it asks for secrets; upload it and run /import. Nothing was changed"}
:set rcWhy [$rcFault rcAnswer=$rcKey1]
:if ([:len $rcWhy] > 0) do={:error ("rosc: wans.line.password (PPPOE_PASSWORD): " . $rcWhy . "; nothing was changed")}
:local rcKey2 ""
:do {:set rcKey2 [/terminal ask prompt="rosc: secret 2 of 13, wans.mobile.pin (SIM_PIN):" sensitive=yes value-name=secret]} on-error={}
:set rcWhy [$rcFault rcAnswer=$rcKey2]
:if ([:len $rcWhy] = 0 && !($rcKey2 ~ "^([0-9]{4,8})\$")) do={:set rcWhy "it is not 4 to 8 digits"}
:if ([:len $rcWhy] > 0) do={:error ("rosc: wans.mobile.pin (SIM_PIN): " . $rcWhy . "; nothing was changed")}
:local rcKey3 ""
:do {:set rcKey3 [/terminal ask prompt="rosc: secret 3 of 13, wans.vpn.private-key (VPN_WIREGUARD):" sensitive=yes value-name=secret]} on-error={}
:set rcWhy [$rcFault rcAnswer=$rcKey3]
:if ([:len $rcWhy] = 0 && !($rcKey3 ~ "^([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)\$")) do={:set rcWhy "it is not a WireGuard key, 32 bytes in base64"}
:if ([:len $rcWhy] > 0) do={:error ("rosc: wans.vpn.private-key (VPN_WIREGUARD): " . $rcWhy . "; nothing was changed")}
:local rcKey4 ""
:do {:set rcKey4 [/terminal ask prompt="rosc: secret 4 of 13, wans.vpn.peer.preshared-key (PSK_WIREGUARD):" sensitive=yes value-name=secret]} on-error={}
:set rcWhy [$rcFault rcAnswer=$rcKey4]
:if ([:len $rcWhy] = 0 && !($rcKey4 ~ "^([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)\$")) do={:set rcWhy "it is not a WireGuard key, 32 bytes in base64"}
:if ([:len $rcWhy] > 0) do={:error ("rosc: wans.vpn.peer.preshared-key (PSK_WIREGUARD): " . $rcWhy . "; nothing was changed")}
:local rcKey5 ""
:do {:set rcKey5 [/terminal ask prompt="rosc: secret 5 of 13, tunnels.admin.private-key (TUNNEL_KEY):" sensitive=yes value-name=secret]} on-error={}
:set rcWhy [$rcFault rcAnswer=$rcKey5]
:if ([:len $rcWhy] = 0 && !($rcKey5 ~ "^([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)\$")) do={:set rcWhy "it is not a WireGuard key: 44 characters of base64, the last one '='"}
:if ([:len $rcWhy] > 0) do={:error ("rosc: tunnels.admin.private-key (TUNNEL_KEY): " . $rcWhy . "; nothing was changed")}
:local rcKey6 ""
:do {:set rcKey6 [/terminal ask prompt="rosc: secret 6 of 13, tunnels.admin.peers.hub.preshared-key (TUNNEL_PRESHARED_KEY):" sensitive=yes value-name=secret]} on-error={}
:set rcWhy [$rcFault rcAnswer=$rcKey6]
:if ([:len $rcWhy] = 0 && !($rcKey6 ~ "^([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)\$")) do={:set rcWhy "it is not a WireGuard key: 44 characters of base64, the last one '='"}
:if ([:len $rcWhy] > 0) do={:error ("rosc: tunnels.admin.peers.hub.preshared-key (TUNNEL_PRESHARED_KEY): " . $rcWhy . "; nothing was changed")}
:local rcKey7 ""
:do {:set rcKey7 [/terminal ask prompt="rosc: secret 7 of 13, monitoring.notify.telegram.token (TG_TOKEN):" sensitive=yes value-name=secret]} on-error={}
:set rcWhy [$rcFault rcAnswer=$rcKey7]
:if ([:len $rcWhy] > 0) do={:error ("rosc: monitoring.notify.telegram.token (TG_TOKEN): " . $rcWhy . "; nothing was changed")}
:local rcKey8 ""
:do {:set rcKey8 [/terminal ask prompt="rosc: secret 8 of 13, monitoring.notify.email.password (SMTP_PASSWORD):" sensitive=yes value-name=secret]} on-error={}
:set rcWhy [$rcFault rcAnswer=$rcKey8]
:if ([:len $rcWhy] > 0) do={:error ("rosc: monitoring.notify.email.password (SMTP_PASSWORD): " . $rcWhy . "; nothing was changed")}
:local rcKey9 ""
:do {:set rcKey9 [/terminal ask prompt="rosc: secret 9 of 13, monitoring.notify.webhook.url:" sensitive=yes value-name=secret]} on-error={}
:set rcWhy [$rcFault rcAnswer=$rcKey9]
:if ([:len $rcWhy] = 0 && !($rcKey9 ~ "^(https\?://[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])\?(:[1-9][0-9]{0,4})\?([/\?#][]A-Za-z0-9._~:/\?#[@!\$&'()*+,;=%-]*)\?)\$")) do={:set rcWhy "it is not a URL like https://host.example.com/path"}
:if ([:len $rcWhy] > 0) do={:error ("rosc: monitoring.notify.webhook.url: " . $rcWhy . "; nothing was changed")}
:if ($rcKey9 ~ "^http://") do={:put ("rosc: monitoring.notify.webhook.url: " . "what is sent there goes in the clear, which is for a network of your own")}
:local rcKey10 ""
:do {:set rcKey10 [/terminal ask prompt="rosc: secret 10 of 13, monitoring.notify.webhook.header.Authorization (HOOK):" sensitive=yes value-name=secret]} on-error={}
:set rcWhy [$rcFault rcAnswer=$rcKey10]
:if ([:len $rcWhy] > 0) do={:error ("rosc: monitoring.notify.webhook.header.Authorization (HOOK): " . $rcWhy . "; nothing was changed")}
:local rcKey11 ""
:do {:set rcKey11 [/terminal ask prompt="rosc: secret 11 of 13, monitoring.notify.webhook.header.X-Priority:" sensitive=yes value-name=secret]} on-error={}
:set rcWhy [$rcFault rcAnswer=$rcKey11]
:if ([:len $rcWhy] > 0) do={:error ("rosc: monitoring.notify.webhook.header.X-Priority: " . $rcWhy . "; nothing was changed")}
:local rcKey12 ""
:do {:set rcKey12 [/terminal ask prompt="rosc: secret 12 of 13, monitoring.notify.ntfy.url:" sensitive=yes value-name=secret]} on-error={}
:set rcWhy [$rcFault rcAnswer=$rcKey12]
:if ([:len $rcWhy] = 0 && !($rcKey12 ~ "^(https\?://[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])\?(:[1-9][0-9]{0,4})\?/[]A-Za-z0-9._~:/\?#[@!\$&'()*+,;=%-]+)\$")) do={:set rcWhy "it is not the URL of a topic, like https://ntfy.sh/villa-7f3a"}
:if ([:len $rcWhy] > 0) do={:error ("rosc: monitoring.notify.ntfy.url: " . $rcWhy . "; nothing was changed")}
:if ($rcKey12 ~ "^http://") do={:put ("rosc: monitoring.notify.ntfy.url: " . "what is sent there goes in the clear, which is for a network of your own")}
:local rcKey13 ""
:do {:set rcKey13 [/terminal ask prompt="rosc: secret 13 of 13, monitoring.notify.ntfy.token (NTFY_TOKEN):" sensitive=yes value-name=secret]} on-error={}
:set rcWhy [$rcFault rcAnswer=$rcKey13]
:if ([:len $rcWhy] > 0) do={:error ("rosc: monitoring.notify.ntfy.token (NTFY_TOKEN): " . $rcWhy . "; nothing was changed")}
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
:local rcKey7Percent [$rcPercent rcAnswer=$rcKey7]
:local rcKey7PercentText [$rcEscape rcAnswer=$rcKey7Percent rcSet="\"\\\$\?"]
:local rcKey9Text [$rcEscape rcAnswer=$rcKey9 rcSet="\"\\\$\?"]
:local rcKey10Header [$rcEscape rcAnswer=$rcKey10 rcSet=","]
:local rcKey10HeaderText [$rcEscape rcAnswer=$rcKey10Header rcSet="\"\\\$\?"]
:local rcKey11Header [$rcEscape rcAnswer=$rcKey11 rcSet=","]
:local rcKey11HeaderText [$rcEscape rcAnswer=$rcKey11Header rcSet="\"\\\$\?"]
:local rcKey9Tls " check-certificate=\$rcCheck"
:if ($rcKey9 ~ "^http://") do={:set rcKey9Tls ""}
:local rcKey12Text [$rcEscape rcAnswer=$rcKey12 rcSet="\"\\\$\?"]
:local rcKey13Header [$rcEscape rcAnswer=$rcKey13 rcSet=","]
:local rcKey13HeaderText [$rcEscape rcAnswer=$rcKey13Header rcSet="\"\\\$\?"]
:local rcKey12Tls " check-certificate=\$rcCheck"
:if ($rcKey12 ~ "^http://") do={:set rcKey12Tls ""}

# Ports that are WANs, by default-name
/interface ethernet
set [ find default-name=ether1 ] disabled=no mac-address=02:00:00:00:00:01 mtu=1500 name=wan-fibre
set [ find default-name=ether2 ] disabled=no name=ether2-dish
set [ find default-name=ether4 ] disabled=no name=ether4-modem
set [ find default-name=ether9 ] disabled=no

# Bridges of the LANs
/interface bridge
add comment="rosc:lan/home" name=bridge-home
add comment="rosc:lan/guests" name=bridge-guests
add comment="rosc:lan/cameras" name=bridge-cameras

# Interface lists: every rule speaks of WAN and LAN
/interface list
add comment="rosc:list/WAN" name=WAN
add comment="rosc:list/LAN" name=LAN
add comment="rosc:list/LAN-management" name=LAN-management

# Ports of the LANs
/interface bridge port
add comment="rosc:lan-port/home/ether5" bridge=bridge-home frame-types=admit-all interface=ether5
add comment="rosc:lan-port/home/ether6" bridge=bridge-home frame-types=admit-only-untagged-and-priority-tagged interface=ether6 pvid=40
add comment="rosc:lan-port/guests/ether7" bridge=bridge-guests interface=ether7
add comment="rosc:lan-port/cameras/ether8" bridge=bridge-cameras interface=ether8

# VLANs
/interface vlan
add comment="rosc:wan/line" disabled=no interface=ether9 name=vlan-line vlan-id=835
add comment="rosc:lan/phones" interface=bridge-home name=vlan40-phones vlan-id=40

# Which ports of the bridges carry which VLAN
/interface bridge vlan
add comment="rosc:lan/phones" bridge=bridge-home tagged=bridge-home,ether5 untagged=ether6 vlan-ids=40

# A PPP profile that leaves the MSS to our own rules
/ppp profile
add comment="rosc:ppp/rosc-pppoe" change-tcp-mss=no name=rosc-pppoe

# PPPoE sessions without routes of their own
/interface pppoe-client
add comment="rosc:wan/line" ac-name=bras1 add-default-route=no disabled=no interface=vlan-line max-mru=1492 max-mtu=1492 name=pppoe-line password="$rcKey1" profile=rosc-pppoe service-name=internet use-peer-dns=no user=line@isp.example

# APN profiles without routes of their own
/interface lte apn
add comment="rosc:wan/mobile" add-default-route=no apn=internet.example name=rosc-mobile use-network-apn=no use-peer-dns=no

# Modems that are WANs
/interface lte
set [ find name=lte1 ] apn-profiles=rosc-mobile disabled=no pin="$rcKey2"

# WireGuard interfaces
/interface wireguard
add comment="rosc:wan/vpn" disabled=no listen-port=51821 mtu=1420 name=wg-vpn private-key="$rcKey3"
add comment="rosc:tunnel/admin" disabled=no listen-port=13231 mtu=1400 name=wg-admin private-key="$rcKey5"

# Their peers
/interface wireguard peers
add comment="rosc:wan/vpn" allowed-address=0.0.0.0/0 disabled=no endpoint-address=94.140.14.200 endpoint-port=51820 interface=wg-vpn persistent-keepalive=25s preshared-key="$rcKey4" public-key="xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg="
add comment="rosc:tunnel-peer/admin/hub" allowed-address=10.9.0.0/24,10.50.0.0/16 endpoint-address=198.51.100.200 endpoint-port=51821 interface=wg-admin persistent-keepalive=30s preshared-key="$rcKey6" public-key="xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg="
add comment="rosc:tunnel-peer/admin/laptop" allowed-address=10.9.1.9/32 interface=wg-admin persistent-keepalive=0s public-key="TrMvSoP4jYQlY6RIzBgbssQqY3vxI2Pi+y71lOWWXX0="

# List members are L3 interfaces, never their carriers
/interface list member
add comment="rosc:wan/office-fibre" interface=wan-fibre list=WAN
add comment="rosc:wan/dish" interface=ether2-dish list=WAN
add comment="rosc:wan/cable" interface=ether3 list=WAN
add comment="rosc:wan/modem" interface=ether4-modem list=WAN
add comment="rosc:wan/line" interface=pppoe-line list=WAN
add comment="rosc:wan/mobile" interface=lte1 list=WAN
add comment="rosc:wan/vpn" interface=wg-vpn list=WAN
add comment="rosc:lan/home" interface=bridge-home list=LAN
add comment="rosc:lan/guests" interface=bridge-guests list=LAN
add comment="rosc:lan/cameras" interface=bridge-cameras list=LAN
add comment="rosc:lan/phones" interface=vlan40-phones list=LAN
add comment="rosc:lan-management/home" interface=bridge-home list=LAN-management
add comment="rosc:lan-management/phones" interface=vlan40-phones list=LAN-management

# DHCP pools
/ip pool
add comment="rosc:dhcp/home" name=dhcp-home ranges=192.168.88.10-192.168.88.199
add comment="rosc:dhcp/guests" name=dhcp-guests ranges=10.20.0.10-10.20.0.250

# Addresses
/ip address
add comment="rosc:lan/home" address=192.168.88.1/24 interface=bridge-home
add comment="rosc:lan/guests" address=10.20.0.1/24 interface=bridge-guests
add comment="rosc:lan/cameras" address=10.30.0.1/24 interface=bridge-cameras
add comment="rosc:lan/phones" address=10.40.0.1/24 interface=vlan40-phones
add comment="rosc:wan/office-fibre" address=203.0.113.10/29 interface=wan-fibre
add comment="rosc:wan/vpn" address=10.66.0.2/32 interface=wg-vpn
add comment="rosc:tunnel/admin" address=10.9.0.2/24 interface=wg-admin

# DHCP servers
/ip dhcp-server
add comment="rosc:dhcp/home" address-pool=dhcp-home disabled=no interface=bridge-home lease-time=12h name=dhcp-home
add comment="rosc:dhcp/guests" address-pool=dhcp-guests disabled=no interface=bridge-guests lease-time=1h name=dhcp-guests

# What the DHCP servers hand out
/ip dhcp-server network
add comment="rosc:dhcp/home" address=192.168.88.0/24 dns-server=192.168.88.1 domain=home.lan gateway=192.168.88.1
add comment="rosc:dhcp/guests" address=10.20.0.0/24 dns-server=192.168.88.5,149.112.112.112 gateway=10.20.0.1

# Static leases
/ip dhcp-server lease
add comment="rosc:lease/home/nas" address=192.168.88.5 mac-address=02:00:00:00:00:02 server=dhcp-home
add comment="rosc:lease/home/printer" address=192.168.88.6 mac-address=02:00:00:00:00:03 server=dhcp-home

# One table per WAN, for replies to what came in by it
/routing table
add comment="rosc:table/office-fibre" fib name=to-office-fibre
add comment="rosc:table/dish" fib name=to-dish
add comment="rosc:table/cable" fib name=to-cable
add comment="rosc:table/modem" fib name=to-modem
add comment="rosc:table/line" fib name=to-line
add comment="rosc:table/mobile" fib name=to-mobile
add comment="rosc:table/vpn" fib name=to-vpn

# Address lists
/ip firewall address-list
add comment="rosc:list/NOT-internet/1" address=10.0.0.0/8 list=NOT-internet
add comment="rosc:list/NOT-internet/2" address=100.64.0.0/10 list=NOT-internet
add comment="rosc:list/NOT-internet/3" address=169.254.0.0/16 list=NOT-internet
add comment="rosc:list/NOT-internet/4" address=172.16.0.0/12 list=NOT-internet
add comment="rosc:list/NOT-internet/5" address=192.168.0.0/16 list=NOT-internet
add comment="rosc:list/NOT-internet/6" address=224.0.0.0/4 list=NOT-internet
add comment="rosc:lan-network/home" address=192.168.88.0/24 list=LAN-networks
add comment="rosc:lan-network/guests" address=10.20.0.0/24 list=LAN-networks
add comment="rosc:lan-network/cameras" address=10.30.0.0/24 list=LAN-networks
add comment="rosc:lan-network/phones" address=10.40.0.0/24 list=LAN-networks
add comment="rosc:tunnel-network/admin/1" address=10.9.0.0/24 list=LAN-networks
add comment="rosc:tunnel-network/admin/2" address=10.50.0.0/16 list=LAN-networks
add comment="rosc:tunnel-network/admin/3" address=10.9.1.9 list=LAN-networks
add comment="rosc:lan-address/home" address=192.168.88.1 list=LAN-addresses
add comment="rosc:lan-address/guests" address=10.20.0.1 list=LAN-addresses
add comment="rosc:lan-address/cameras" address=10.30.0.1 list=LAN-addresses
add comment="rosc:lan-address/phones" address=10.40.0.1 list=LAN-addresses
add comment="rosc:list/admins/1" address=198.51.100.7 list=admins
add comment="rosc:list/admins/2" address=192.0.2.0/28 list=admins
add comment="rosc:list/admins/3" address=192.0.2.32-192.0.2.40 list=admins
add comment="rosc:list/admins/4" address=vpn.example.com list=admins
add comment="rosc:bogons/office-fibre/1" address=192.168.88.0/24 list=bogons-office-fibre
add comment="rosc:bogons/office-fibre/2" address=10.20.0.0/24 list=bogons-office-fibre
add comment="rosc:bogons/office-fibre/3" address=10.30.0.0/24 list=bogons-office-fibre
add comment="rosc:bogons/office-fibre/4" address=10.40.0.0/24 list=bogons-office-fibre
add comment="rosc:bogons/office-fibre/5" address=10.9.0.0/24 list=bogons-office-fibre
add comment="rosc:bogons/office-fibre/6" address=0.0.0.0/8 list=bogons-office-fibre
add comment="rosc:bogons/office-fibre/7" address=10.0.0.0/8 list=bogons-office-fibre
add comment="rosc:bogons/office-fibre/8" address=127.0.0.0/8 list=bogons-office-fibre
add comment="rosc:bogons/office-fibre/9" address=169.254.0.0/16 list=bogons-office-fibre
add comment="rosc:bogons/office-fibre/10" address=172.16.0.0/12 list=bogons-office-fibre
add comment="rosc:bogons/office-fibre/11" address=192.0.0.0/24 list=bogons-office-fibre
add comment="rosc:bogons/office-fibre/12" address=198.18.0.0/15 list=bogons-office-fibre
add comment="rosc:bogons/office-fibre/13" address=224.0.0.0/4 list=bogons-office-fibre
add comment="rosc:bogons/office-fibre/14" address=240.0.0.0/4 list=bogons-office-fibre
add comment="rosc:bogons/dish/1" address=192.168.88.0/24 list=bogons-dish
add comment="rosc:bogons/dish/2" address=10.20.0.0/24 list=bogons-dish
add comment="rosc:bogons/dish/3" address=10.30.0.0/24 list=bogons-dish
add comment="rosc:bogons/dish/4" address=10.40.0.0/24 list=bogons-dish
add comment="rosc:bogons/dish/5" address=10.9.0.0/24 list=bogons-dish
add comment="rosc:bogons/dish/6" address=0.0.0.0/8 list=bogons-dish
add comment="rosc:bogons/dish/7" address=127.0.0.0/8 list=bogons-dish
add comment="rosc:bogons/dish/8" address=169.254.0.0/16 list=bogons-dish
add comment="rosc:bogons/dish/9" address=192.0.0.0/24 list=bogons-dish
add comment="rosc:bogons/dish/10" address=198.18.0.0/15 list=bogons-dish
add comment="rosc:bogons/dish/11" address=224.0.0.0/4 list=bogons-dish
add comment="rosc:bogons/dish/12" address=240.0.0.0/4 list=bogons-dish
add comment="rosc:bogons/cable/1" address=192.168.88.0/24 list=bogons-cable
add comment="rosc:bogons/cable/2" address=10.20.0.0/24 list=bogons-cable
add comment="rosc:bogons/cable/3" address=10.30.0.0/24 list=bogons-cable
add comment="rosc:bogons/cable/4" address=10.40.0.0/24 list=bogons-cable
add comment="rosc:bogons/cable/5" address=10.9.0.0/24 list=bogons-cable
add comment="rosc:bogons/cable/6" address=0.0.0.0/8 list=bogons-cable
add comment="rosc:bogons/cable/7" address=127.0.0.0/8 list=bogons-cable
add comment="rosc:bogons/cable/8" address=169.254.0.0/16 list=bogons-cable
add comment="rosc:bogons/cable/9" address=192.0.0.0/24 list=bogons-cable
add comment="rosc:bogons/cable/10" address=198.18.0.0/15 list=bogons-cable
add comment="rosc:bogons/cable/11" address=224.0.0.0/4 list=bogons-cable
add comment="rosc:bogons/cable/12" address=240.0.0.0/4 list=bogons-cable
add comment="rosc:bogons/modem/1" address=192.168.88.0/24 list=bogons-modem
add comment="rosc:bogons/modem/2" address=10.20.0.0/24 list=bogons-modem
add comment="rosc:bogons/modem/3" address=10.30.0.0/24 list=bogons-modem
add comment="rosc:bogons/modem/4" address=10.40.0.0/24 list=bogons-modem
add comment="rosc:bogons/modem/5" address=10.9.0.0/24 list=bogons-modem
add comment="rosc:bogons/modem/6" address=0.0.0.0/8 list=bogons-modem
add comment="rosc:bogons/modem/7" address=127.0.0.0/8 list=bogons-modem
add comment="rosc:bogons/modem/8" address=169.254.0.0/16 list=bogons-modem
add comment="rosc:bogons/modem/9" address=192.0.0.0/24 list=bogons-modem
add comment="rosc:bogons/modem/10" address=198.18.0.0/15 list=bogons-modem
add comment="rosc:bogons/modem/11" address=224.0.0.0/4 list=bogons-modem
add comment="rosc:bogons/modem/12" address=240.0.0.0/4 list=bogons-modem
add comment="rosc:bogons/line/1" address=192.168.88.0/24 list=bogons-line
add comment="rosc:bogons/line/2" address=10.20.0.0/24 list=bogons-line
add comment="rosc:bogons/line/3" address=10.30.0.0/24 list=bogons-line
add comment="rosc:bogons/line/4" address=10.40.0.0/24 list=bogons-line
add comment="rosc:bogons/line/5" address=10.9.0.0/24 list=bogons-line
add comment="rosc:bogons/line/6" address=0.0.0.0/8 list=bogons-line
add comment="rosc:bogons/line/7" address=127.0.0.0/8 list=bogons-line
add comment="rosc:bogons/line/8" address=169.254.0.0/16 list=bogons-line
add comment="rosc:bogons/line/9" address=192.0.0.0/24 list=bogons-line
add comment="rosc:bogons/line/10" address=198.18.0.0/15 list=bogons-line
add comment="rosc:bogons/line/11" address=224.0.0.0/4 list=bogons-line
add comment="rosc:bogons/line/12" address=240.0.0.0/4 list=bogons-line
add comment="rosc:bogons/mobile/1" address=192.168.88.0/24 list=bogons-mobile
add comment="rosc:bogons/mobile/2" address=10.20.0.0/24 list=bogons-mobile
add comment="rosc:bogons/mobile/3" address=10.30.0.0/24 list=bogons-mobile
add comment="rosc:bogons/mobile/4" address=10.40.0.0/24 list=bogons-mobile
add comment="rosc:bogons/mobile/5" address=10.9.0.0/24 list=bogons-mobile
add comment="rosc:bogons/mobile/6" address=0.0.0.0/8 list=bogons-mobile
add comment="rosc:bogons/mobile/7" address=127.0.0.0/8 list=bogons-mobile
add comment="rosc:bogons/mobile/8" address=169.254.0.0/16 list=bogons-mobile
add comment="rosc:bogons/mobile/9" address=192.0.0.0/24 list=bogons-mobile
add comment="rosc:bogons/mobile/10" address=198.18.0.0/15 list=bogons-mobile
add comment="rosc:bogons/mobile/11" address=224.0.0.0/4 list=bogons-mobile
add comment="rosc:bogons/mobile/12" address=240.0.0.0/4 list=bogons-mobile
add comment="rosc:bogons/vpn/1" address=192.168.88.0/24 list=bogons-vpn
add comment="rosc:bogons/vpn/2" address=10.20.0.0/24 list=bogons-vpn
add comment="rosc:bogons/vpn/3" address=10.30.0.0/24 list=bogons-vpn
add comment="rosc:bogons/vpn/4" address=10.40.0.0/24 list=bogons-vpn
add comment="rosc:bogons/vpn/5" address=10.9.0.0/24 list=bogons-vpn
add comment="rosc:bogons/vpn/6" address=0.0.0.0/8 list=bogons-vpn
add comment="rosc:bogons/vpn/7" address=127.0.0.0/8 list=bogons-vpn
add comment="rosc:bogons/vpn/8" address=169.254.0.0/16 list=bogons-vpn
add comment="rosc:bogons/vpn/9" address=192.0.0.0/24 list=bogons-vpn
add comment="rosc:bogons/vpn/10" address=198.18.0.0/15 list=bogons-vpn
add comment="rosc:bogons/vpn/11" address=224.0.0.0/4 list=bogons-vpn
add comment="rosc:bogons/vpn/12" address=240.0.0.0/4 list=bogons-vpn

# Marks (replies leave by the WAN they came in on) and MSS
/ip firewall mangle
add comment="rosc:mark/local" action=accept chain=prerouting dst-address-type=local in-interface-list=LAN
add comment="rosc:mark-in/office-fibre" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=wan-fibre new-connection-mark=from-office-fibre passthrough=yes
add comment="rosc:mark-in/dish" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether2-dish new-connection-mark=from-dish passthrough=yes
add comment="rosc:mark-in/cable" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether3 new-connection-mark=from-cable passthrough=yes
add comment="rosc:mark-in/modem" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether4-modem new-connection-mark=from-modem passthrough=yes
add comment="rosc:mark-in/line" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=pppoe-line new-connection-mark=from-line passthrough=yes
add comment="rosc:mark-in/mobile" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=lte1 new-connection-mark=from-mobile passthrough=yes
add comment="rosc:mark-in/vpn" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=wg-vpn new-connection-mark=from-vpn passthrough=yes
add comment="rosc:mark/lans" action=accept chain=prerouting dst-address-list=LAN-networks in-interface-list=LAN
add comment="rosc:pin/voip" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new dst-address-list=!NOT-internet dst-port=5060-5061 in-interface-list=LAN new-connection-mark=from-office-fibre passthrough=yes protocol=udp src-address=192.168.88.64/27
add comment="rosc:pin/guests-stay-off-modems" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new dst-address-list=!NOT-internet in-interface=bridge-guests new-connection-mark=only-dish passthrough=yes
add comment="rosc:balance/office-fibre/1" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new dst-address-list=!NOT-internet in-interface-list=LAN new-connection-mark=from-office-fibre passthrough=yes per-connection-classifier=both-addresses:4/0
add comment="rosc:balance/office-fibre/2" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new dst-address-list=!NOT-internet in-interface-list=LAN new-connection-mark=from-office-fibre passthrough=yes per-connection-classifier=both-addresses:4/1
add comment="rosc:balance/office-fibre/3" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new dst-address-list=!NOT-internet in-interface-list=LAN new-connection-mark=from-office-fibre passthrough=yes per-connection-classifier=both-addresses:4/2
add comment="rosc:balance/dish/1" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new dst-address-list=!NOT-internet in-interface-list=LAN new-connection-mark=from-dish passthrough=yes per-connection-classifier=both-addresses:4/3
add comment="rosc:reply-lan/office-fibre" action=mark-routing chain=prerouting connection-mark=from-office-fibre in-interface-list=LAN new-routing-mark=to-office-fibre passthrough=no
add comment="rosc:reply-lan/dish" action=mark-routing chain=prerouting connection-mark=from-dish in-interface-list=LAN new-routing-mark=to-dish passthrough=no
add comment="rosc:reply-lan/cable" action=mark-routing chain=prerouting connection-mark=from-cable in-interface-list=LAN new-routing-mark=to-cable passthrough=no
add comment="rosc:reply-lan/modem" action=mark-routing chain=prerouting connection-mark=from-modem in-interface-list=LAN new-routing-mark=to-modem passthrough=no
add comment="rosc:reply-lan/line" action=mark-routing chain=prerouting connection-mark=from-line in-interface-list=LAN new-routing-mark=to-line passthrough=no
add comment="rosc:reply-lan/mobile" action=mark-routing chain=prerouting connection-mark=from-mobile in-interface-list=LAN new-routing-mark=to-mobile passthrough=no
add comment="rosc:reply-lan/vpn" action=mark-routing chain=prerouting connection-mark=from-vpn in-interface-list=LAN new-routing-mark=to-vpn passthrough=no
add comment="rosc:pin-route/dish" action=mark-routing chain=prerouting connection-mark=only-dish in-interface-list=LAN new-routing-mark=to-dish passthrough=no
add comment="rosc:reply-router/office-fibre" action=mark-routing chain=output connection-mark=from-office-fibre dst-address-type=!local new-routing-mark=to-office-fibre passthrough=no
add comment="rosc:reply-router/dish" action=mark-routing chain=output connection-mark=from-dish dst-address-type=!local new-routing-mark=to-dish passthrough=no
add comment="rosc:reply-router/cable" action=mark-routing chain=output connection-mark=from-cable dst-address-type=!local new-routing-mark=to-cable passthrough=no
add comment="rosc:reply-router/modem" action=mark-routing chain=output connection-mark=from-modem dst-address-type=!local new-routing-mark=to-modem passthrough=no
add comment="rosc:reply-router/line" action=mark-routing chain=output connection-mark=from-line dst-address-type=!local new-routing-mark=to-line passthrough=no
add comment="rosc:reply-router/mobile" action=mark-routing chain=output connection-mark=from-mobile dst-address-type=!local new-routing-mark=to-mobile passthrough=no
add comment="rosc:reply-router/vpn" action=mark-routing chain=output connection-mark=from-vpn dst-address-type=!local new-routing-mark=to-vpn passthrough=no
add comment="rosc:mss-out/office-fibre" action=change-mss chain=forward new-mss=1400 out-interface=wan-fibre passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1401-65535
add comment="rosc:mss-in/office-fibre" action=change-mss chain=forward in-interface=wan-fibre new-mss=1400 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1401-65535
add comment="rosc:mss-out/modem" action=change-mss chain=forward new-mss=1360 out-interface=ether4-modem passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535
add comment="rosc:mss-in/modem" action=change-mss chain=forward in-interface=ether4-modem new-mss=1360 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535
add comment="rosc:mss-out/line" action=change-mss chain=forward new-mss=1452 out-interface=pppoe-line passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1453-65535
add comment="rosc:mss-in/line" action=change-mss chain=forward in-interface=pppoe-line new-mss=1452 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1453-65535
add comment="rosc:mss-out/mobile" action=change-mss chain=forward new-mss=1360 out-interface=lte1 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535
add comment="rosc:mss-in/mobile" action=change-mss chain=forward in-interface=lte1 new-mss=1360 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535
add comment="rosc:mss-out/vpn" action=change-mss chain=forward new-mss=1380 out-interface=wg-vpn passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1381-65535
add comment="rosc:mss-in/vpn" action=change-mss chain=forward in-interface=wg-vpn new-mss=1380 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1381-65535
add comment="rosc:tunnel-mss-out/admin" action=change-mss chain=forward new-mss=1360 out-interface=wg-admin passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535
add comment="rosc:tunnel-mss-in/admin" action=change-mss chain=forward in-interface=wg-admin new-mss=1360 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1361-65535

# NAT per WAN, port forwards, hairpin
/ip firewall nat
add comment="rosc:forward/https/1" action=dst-nat chain=dstnat dst-address-type=local dst-port=443 in-interface=wan-fibre protocol=tcp to-addresses=192.168.88.5 to-ports=8443
add comment="rosc:hairpin/https/1" action=dst-nat chain=dstnat dst-address=203.0.113.10 dst-port=443 in-interface-list=LAN protocol=tcp to-addresses=192.168.88.5 to-ports=8443
add comment="rosc:forward/game/1" action=dst-nat chain=dstnat dst-address-type=local dst-port=27015-27020,27036 in-interface=wan-fibre protocol=tcp to-addresses=192.168.88.20
add comment="rosc:forward/game/2" action=dst-nat chain=dstnat dst-address-type=local dst-port=27015-27020,27036 in-interface=wan-fibre protocol=udp to-addresses=192.168.88.20
add comment="rosc:forward/game/3" action=dst-nat chain=dstnat dst-address-type=local dst-port=27015-27020,27036 in-interface=pppoe-line protocol=tcp to-addresses=192.168.88.20
add comment="rosc:forward/game/4" action=dst-nat chain=dstnat dst-address-type=local dst-port=27015-27020,27036 in-interface=pppoe-line protocol=udp to-addresses=192.168.88.20
add comment="rosc:forward/game/5" action=dst-nat chain=dstnat dst-address-type=local dst-port=27015-27020,27036 in-interface=wg-vpn protocol=tcp to-addresses=192.168.88.20
add comment="rosc:forward/game/6" action=dst-nat chain=dstnat dst-address-type=local dst-port=27015-27020,27036 in-interface=wg-vpn protocol=udp to-addresses=192.168.88.20
add comment="rosc:hairpin/game/1" action=dst-nat chain=dstnat dst-address=203.0.113.10 dst-port=27015-27020,27036 in-interface-list=LAN protocol=tcp to-addresses=192.168.88.20
add comment="rosc:hairpin/game/2" action=dst-nat chain=dstnat dst-address=203.0.113.10 dst-port=27015-27020,27036 in-interface-list=LAN protocol=udp to-addresses=192.168.88.20
add comment="rosc:hairpin/game/3" action=dst-nat chain=dstnat dst-address=10.66.0.2 dst-port=27015-27020,27036 in-interface-list=LAN protocol=tcp to-addresses=192.168.88.20
add comment="rosc:hairpin/game/4" action=dst-nat chain=dstnat dst-address=10.66.0.2 dst-port=27015-27020,27036 in-interface-list=LAN protocol=udp to-addresses=192.168.88.20
add comment="rosc:hairpin/game/5" action=dst-nat chain=dstnat dst-address-list=!LAN-addresses dst-address-type=local dst-port=27015-27020,27036 in-interface-list=LAN protocol=tcp to-addresses=192.168.88.20
add comment="rosc:hairpin/game/6" action=dst-nat chain=dstnat dst-address-list=!LAN-addresses dst-address-type=local dst-port=27015-27020,27036 in-interface-list=LAN protocol=udp to-addresses=192.168.88.20
add comment="rosc:hairpin-source/home" action=masquerade chain=srcnat dst-address=192.168.88.0/24 out-interface=bridge-home src-address=192.168.88.0/24
add comment="rosc:nat/office-fibre" action=src-nat chain=srcnat ipsec-policy=out,none out-interface=wan-fibre to-addresses=203.0.113.10
add comment="rosc:nat/dish" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=ether2-dish
add comment="rosc:nat/cable" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=ether3
add comment="rosc:nat/modem" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=ether4-modem
add comment="rosc:nat/line" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=pppoe-line
add comment="rosc:nat/mobile" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=lte1
add comment="rosc:nat/vpn" action=src-nat chain=srcnat ipsec-policy=out,none out-interface=wg-vpn to-addresses=10.66.0.2

# Firewall: what reaches the router, what crosses it
/ip firewall filter
add comment="rosc:input/established" action=accept chain=input connection-state=established,related,untracked
add comment="rosc:input/invalid" action=drop chain=input connection-state=invalid
add comment="rosc:input-bogons/office-fibre" action=drop chain=input in-interface=wan-fibre src-address-list=bogons-office-fibre
add comment="rosc:input-bogons/dish" action=drop chain=input in-interface=ether2-dish src-address-list=bogons-dish
add comment="rosc:input-bogons/cable" action=drop chain=input in-interface=ether3 src-address-list=bogons-cable
add comment="rosc:input-bogons/modem" action=drop chain=input in-interface=ether4-modem src-address-list=bogons-modem
add comment="rosc:input-bogons/line" action=drop chain=input in-interface=pppoe-line src-address-list=bogons-line
add comment="rosc:input-bogons/mobile" action=drop chain=input in-interface=lte1 src-address-list=bogons-mobile
add comment="rosc:input-bogons/vpn" action=drop chain=input in-interface=wg-vpn src-address-list=bogons-vpn
add comment="rosc:input/icmp-limited" action=accept chain=input limit=50,100:packet protocol=icmp
add comment="rosc:input/icmp-excess" action=drop chain=input protocol=icmp
add comment="rosc:input/dhcp" action=accept chain=input dst-port=67 in-interface-list=LAN protocol=udp
add comment="rosc:input/dns-udp" action=accept chain=input dst-port=53 in-interface-list=LAN protocol=udp
add comment="rosc:input/dns-tcp" action=accept chain=input dst-port=53 in-interface-list=LAN protocol=tcp
add comment="rosc:input/management/1" action=accept chain=input dst-port=22,8291 in-interface=bridge-home protocol=tcp
add comment="rosc:input/management/2" action=accept chain=input dst-port=22,8291 protocol=tcp src-address-list=admins
add comment="rosc:input/management/3" action=accept chain=input dst-port=22,8291 in-interface=wg-admin protocol=tcp
add comment="rosc:input-rule/sip" action=accept chain=input dst-port=5060 in-interface=wan-fibre protocol=udp
add comment="rosc:input-rule/snmp/1" action=accept chain=input dst-port=161 in-interface=bridge-home log=yes protocol=udp
add comment="rosc:input-rule/snmp/2" action=accept chain=input dst-port=161 log=yes protocol=udp src-address-list=admins
add comment="rosc:input-rule/admin" action=accept chain=input dst-port=13231 in-interface=wan-fibre protocol=udp
add comment="rosc:input-rule/no-cameras" action=drop chain=input in-interface=bridge-cameras
add comment="rosc:pin-drop/dish" action=drop chain=forward connection-mark=only-dish out-interface=!ether2-dish out-interface-list=WAN
add comment="rosc:forward/fasttrack" action=fasttrack-connection chain=forward connection-mark=no-mark connection-state=established,related
add comment="rosc:forward/established" action=accept chain=forward connection-state=established,related,untracked
add comment="rosc:forward/invalid" action=drop chain=forward connection-state=invalid
add comment="rosc:forward-bogons/office-fibre" action=drop chain=forward in-interface=wan-fibre src-address-list=bogons-office-fibre
add comment="rosc:forward-bogons/dish" action=drop chain=forward in-interface=ether2-dish src-address-list=bogons-dish
add comment="rosc:forward-bogons/cable" action=drop chain=forward in-interface=ether3 src-address-list=bogons-cable
add comment="rosc:forward-bogons/modem" action=drop chain=forward in-interface=ether4-modem src-address-list=bogons-modem
add comment="rosc:forward-bogons/line" action=drop chain=forward in-interface=pppoe-line src-address-list=bogons-line
add comment="rosc:forward-bogons/mobile" action=drop chain=forward in-interface=lte1 src-address-list=bogons-mobile
add comment="rosc:forward-bogons/vpn" action=drop chain=forward in-interface=wg-vpn src-address-list=bogons-vpn
add comment="rosc:forward-rule/guests-print" action=accept chain=forward dst-address=192.168.88.6 dst-port=631,9100 in-interface=bridge-guests protocol=tcp
add comment="rosc:forward-rule/watch-cameras" action=accept chain=forward in-interface=bridge-home log=yes out-interface=bridge-cameras
add comment="rosc:forward-rule/admin-prints" action=accept chain=forward dst-address=192.168.88.6 in-interface=wg-admin
add comment="rosc:forward-rule/no-torrents" action=reject chain=forward dst-port=6881-6889 in-interface=bridge-guests out-interface-list=WAN protocol=tcp
add comment="rosc:access-out/guests" action=drop chain=forward connection-nat-state=!dstnat in-interface=bridge-guests out-interface-list=!WAN
add comment="rosc:access-in/guests" action=drop chain=forward connection-nat-state=!dstnat in-interface-list=LAN out-interface=bridge-guests
add comment="rosc:access-out/cameras" action=drop chain=forward in-interface=bridge-cameras
add comment="rosc:access-in/cameras" action=drop chain=forward connection-nat-state=!dstnat in-interface-list=LAN out-interface=bridge-cameras
add comment="rosc:input/drop" action=drop chain=input
add comment="rosc:tunnel-in/admin" action=drop chain=forward in-interface=wg-admin
add comment="rosc:forward/drop" action=drop chain=forward connection-nat-state=!dstnat in-interface-list=WAN

# Marks and MSS for IPv6
/ipv6 firewall mangle
add comment="rosc:mark-in6/office-fibre" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=wan-fibre new-connection-mark=from-office-fibre passthrough=yes
add comment="rosc:reply-router6/office-fibre" action=mark-routing chain=output connection-mark=from-office-fibre dst-address=!fe80::/10 dst-address-type=!local new-routing-mark=to-office-fibre passthrough=no
add comment="rosc:mark-in6/cable" action=mark-connection chain=prerouting connection-mark=no-mark connection-state=new in-interface=ether3 new-connection-mark=from-cable passthrough=yes
add comment="rosc:reply-router6/cable" action=mark-routing chain=output connection-mark=from-cable dst-address=!fe80::/10 dst-address-type=!local new-routing-mark=to-cable passthrough=no
add comment="rosc:mss-out6/office-fibre" action=change-mss chain=forward new-mss=1380 out-interface=wan-fibre passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1381-65535
add comment="rosc:mss-in6/office-fibre" action=change-mss chain=forward in-interface=wan-fibre new-mss=1380 passthrough=yes protocol=tcp tcp-flags=syn tcp-mss=1381-65535

# NAT66 per WAN and LAN
/ipv6 firewall nat
add comment="rosc:nat66/guests/office-fibre" action=masquerade chain=srcnat ipsec-policy=out,none out-interface=wan-fibre src-address=fd5a:1c2e:77f0:20::/64

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
add comment="rosc:input6/management/3" action=accept chain=input dst-port=22,8291 in-interface=wg-admin protocol=tcp
add comment="rosc:input6-rule/sip" action=accept chain=input dst-port=5060 in-interface=wan-fibre protocol=udp
add comment="rosc:input6-rule/snmp/1" action=accept chain=input dst-port=161 in-interface=bridge-home log=yes protocol=udp
add comment="rosc:input6-rule/admin" action=accept chain=input dst-port=13231 in-interface=wan-fibre protocol=udp
add comment="rosc:input6-rule/no-cameras" action=drop chain=input in-interface=bridge-cameras
add comment="rosc:forward6/established" action=accept chain=forward connection-state=established,related,untracked
add comment="rosc:forward6/invalid" action=drop chain=forward connection-state=invalid
add comment="rosc:forward6/via-guests/cable" action=reject chain=forward in-interface=bridge-guests out-interface=ether3 reject-with=icmp-no-route
add comment="rosc:forward6/hop-limit" action=drop chain=forward hop-limit=equal:1 protocol=icmpv6
add comment="rosc:forward6-rule/watch-cameras" action=accept chain=forward in-interface=bridge-home log=yes out-interface=bridge-cameras
add comment="rosc:forward6-rule/no-torrents" action=reject chain=forward dst-port=6881-6889 in-interface=bridge-guests out-interface-list=WAN protocol=tcp
add comment="rosc:forward6/access-out-guests" action=drop chain=forward in-interface=bridge-guests out-interface-list=!WAN
add comment="rosc:forward6/access-in-guests" action=drop chain=forward in-interface-list=LAN out-interface=bridge-guests
add comment="rosc:forward6/access-out-cameras" action=drop chain=forward in-interface=bridge-cameras
add comment="rosc:forward6/access-in-cameras" action=drop chain=forward in-interface-list=LAN out-interface=bridge-cameras
add comment="rosc:forward6/icmpv6" action=accept chain=forward protocol=icmpv6
add comment="rosc:input6/drop" action=drop chain=input
add comment="rosc:forward6/drop" action=drop chain=forward in-interface-list=!LAN

# Resolvers that are no probe
/ip dns
set allow-remote-requests=yes servers=149.112.112.112,8.8.4.4

# Names of our own
/ip dns static
add comment="rosc:dns/nas.lan" address=192.168.88.5 name=nas.lan

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
set name=every-key

# Time zone
/system clock
set time-zone-autodetect=no time-zone-name=Europe/Athens

# Time
/system ntp client
set enabled=yes servers=time.cloudflare.com,162.159.200.1

# Timers of check-gateway
/routing settings
set check-gateway-ping-count=2 check-gateway-ping-interval=10s check-gateway-ping-timeout=1s

# Routes: probes, their blackhole twins, recursive defaults
/ip route
add comment="rosc:probe/office-fibre/1" dst-address=8.8.8.8/32 gateway=203.0.113.9%wan-fibre scope=10 target-scope=10
add comment="rosc:probe-hole/office-fibre/1" blackhole distance=254 dst-address=8.8.8.8/32
add comment="rosc:probe/office-fibre/2" dst-address=9.9.9.9/32 gateway=203.0.113.9%wan-fibre scope=10 target-scope=10
add comment="rosc:probe-hole/office-fibre/2" blackhole distance=254 dst-address=9.9.9.9/32
add comment="rosc:probe/office-fibre/3" dst-address=4.2.2.1/32 gateway=203.0.113.9%wan-fibre scope=10 target-scope=10
add comment="rosc:probe-hole/office-fibre/3" blackhole distance=254 dst-address=4.2.2.1/32
add comment="rosc:probe/office-fibre/4" dst-address=94.140.14.14/32 gateway=203.0.113.9%wan-fibre scope=10 target-scope=10
add comment="rosc:probe-hole/office-fibre/4" blackhole distance=254 dst-address=94.140.14.14/32
add comment="rosc:default/office-fibre/1" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=main scope=30 target-scope=11
add comment="rosc:default/office-fibre/2" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=main scope=30 target-scope=11
add comment="rosc:default/office-fibre/3" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=4.2.2.1 routing-table=main scope=30 target-scope=11
add comment="rosc:default/office-fibre/4" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=94.140.14.14 routing-table=main scope=30 target-scope=11
add comment="rosc:reply/office-fibre/1" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=8.8.8.8 routing-table=to-office-fibre scope=30 target-scope=11
add comment="rosc:reply/office-fibre/2" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=9.9.9.9 routing-table=to-office-fibre scope=30 target-scope=11
add comment="rosc:reply/office-fibre/3" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=4.2.2.1 routing-table=to-office-fibre scope=30 target-scope=11
add comment="rosc:reply/office-fibre/4" check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=94.140.14.14 routing-table=to-office-fibre scope=30 target-scope=11
add comment="rosc:probe/dish/1" disabled=yes dst-address=1.1.1.1/32 gateway=100.64.0.1%ether2-dish scope=10 target-scope=10
add comment="rosc:probe-hole/dish/1" blackhole distance=254 dst-address=1.1.1.1/32
add comment="rosc:probe/dish/2" disabled=yes dst-address=208.67.222.222/32 gateway=100.64.0.1%ether2-dish scope=10 target-scope=10
add comment="rosc:probe-hole/dish/2" blackhole distance=254 dst-address=208.67.222.222/32
add comment="rosc:default/dish/1" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11
add comment="rosc:default/dish/2" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=main scope=30 target-scope=11
add comment="rosc:reply/dish/1" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=1.1.1.1 routing-table=to-dish scope=30 target-scope=11
add comment="rosc:reply/dish/2" check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=to-dish scope=30 target-scope=11
add comment="rosc:probe/cable/1" disabled=yes dst-address=64.6.64.6/32 gateway=198.51.100.1%ether3 scope=10 target-scope=10
add comment="rosc:probe-hole/cable/1" blackhole distance=254 dst-address=64.6.64.6/32
add comment="rosc:probe/cable/2" disabled=yes dst-address=185.228.168.9/32 gateway=198.51.100.1%ether3 scope=10 target-scope=10
add comment="rosc:probe-hole/cable/2" blackhole distance=254 dst-address=185.228.168.9/32
add comment="rosc:default/cable/1" check-gateway=ping distance=5 dst-address=0.0.0.0/0 gateway=64.6.64.6 routing-table=main scope=30 target-scope=11
add comment="rosc:default/cable/2" check-gateway=ping distance=5 dst-address=0.0.0.0/0 gateway=185.228.168.9 routing-table=main scope=30 target-scope=11
add comment="rosc:reply/cable/1" check-gateway=ping distance=5 dst-address=0.0.0.0/0 gateway=64.6.64.6 routing-table=to-cable scope=30 target-scope=11
add comment="rosc:reply/cable/2" check-gateway=ping distance=5 dst-address=0.0.0.0/0 gateway=185.228.168.9 routing-table=to-cable scope=30 target-scope=11
add comment="rosc:probe/modem/1" disabled=yes dst-address=76.76.2.0/32 gateway=192.168.8.1%ether4-modem scope=10 target-scope=10
add comment="rosc:probe-hole/modem/1" blackhole distance=254 dst-address=76.76.2.0/32
add comment="rosc:default/modem/1" check-gateway=ping distance=10 dst-address=0.0.0.0/0 gateway=76.76.2.0 routing-table=main scope=30 target-scope=11
add comment="rosc:reply/modem/1" check-gateway=ping distance=10 dst-address=0.0.0.0/0 gateway=76.76.2.0 routing-table=to-modem scope=30 target-scope=11
add comment="rosc:probe/line/1" dst-address=64.6.65.6/32 gateway=pppoe-line scope=10 target-scope=10
add comment="rosc:probe-hole/line/1" blackhole distance=254 dst-address=64.6.65.6/32
add comment="rosc:probe/line/2" dst-address=77.88.8.8/32 gateway=pppoe-line scope=10 target-scope=10
add comment="rosc:probe-hole/line/2" blackhole distance=254 dst-address=77.88.8.8/32
add comment="rosc:default/line/1" check-gateway=ping distance=4 dst-address=0.0.0.0/0 gateway=64.6.65.6 routing-table=main scope=30 target-scope=11
add comment="rosc:default/line/2" check-gateway=ping distance=4 dst-address=0.0.0.0/0 gateway=77.88.8.8 routing-table=main scope=30 target-scope=11
add comment="rosc:reply/line/1" check-gateway=ping distance=4 dst-address=0.0.0.0/0 gateway=64.6.65.6 routing-table=to-line scope=30 target-scope=11
add comment="rosc:reply/line/2" check-gateway=ping distance=4 dst-address=0.0.0.0/0 gateway=77.88.8.8 routing-table=to-line scope=30 target-scope=11
add comment="rosc:probe/mobile/1" dst-address=76.76.10.0/32 gateway=lte1 scope=10 target-scope=10
add comment="rosc:probe-hole/mobile/1" blackhole distance=254 dst-address=76.76.10.0/32
add comment="rosc:probe/mobile/2" dst-address=156.154.70.1/32 gateway=lte1 scope=10 target-scope=10
add comment="rosc:probe-hole/mobile/2" blackhole distance=254 dst-address=156.154.70.1/32
add comment="rosc:default/mobile/1" check-gateway=ping distance=20 dst-address=0.0.0.0/0 gateway=76.76.10.0 routing-table=main scope=30 target-scope=11
add comment="rosc:default/mobile/2" check-gateway=ping distance=20 dst-address=0.0.0.0/0 gateway=156.154.70.1 routing-table=main scope=30 target-scope=11
add comment="rosc:reply/mobile/1" check-gateway=ping distance=20 dst-address=0.0.0.0/0 gateway=76.76.10.0 routing-table=to-mobile scope=30 target-scope=11
add comment="rosc:reply/mobile/2" check-gateway=ping distance=20 dst-address=0.0.0.0/0 gateway=156.154.70.1 routing-table=to-mobile scope=30 target-scope=11
add comment="rosc:probe/vpn/1" dst-address=209.244.0.3/32 gateway=wg-vpn scope=10 target-scope=10
add comment="rosc:probe-hole/vpn/1" blackhole distance=254 dst-address=209.244.0.3/32
add comment="rosc:probe/vpn/2" dst-address=156.154.71.1/32 gateway=wg-vpn scope=10 target-scope=10
add comment="rosc:probe-hole/vpn/2" blackhole distance=254 dst-address=156.154.71.1/32
add comment="rosc:default/vpn/1" check-gateway=ping distance=30 dst-address=0.0.0.0/0 gateway=209.244.0.3 routing-table=main scope=30 target-scope=11
add comment="rosc:default/vpn/2" check-gateway=ping distance=30 dst-address=0.0.0.0/0 gateway=156.154.71.1 routing-table=main scope=30 target-scope=11
add comment="rosc:reply/vpn/1" check-gateway=ping distance=30 dst-address=0.0.0.0/0 gateway=209.244.0.3 routing-table=to-vpn scope=30 target-scope=11
add comment="rosc:reply/vpn/2" check-gateway=ping distance=30 dst-address=0.0.0.0/0 gateway=156.154.71.1 routing-table=to-vpn scope=30 target-scope=11
add comment="rosc:under/office-fibre/vpn/1" check-gateway=ping distance=1 dst-address=94.140.14.200/32 gateway=8.8.8.8 routing-table=main scope=30 target-scope=11
add comment="rosc:under/office-fibre/vpn/2" check-gateway=ping distance=1 dst-address=94.140.14.200/32 gateway=9.9.9.9 routing-table=main scope=30 target-scope=11
add comment="rosc:under/office-fibre/vpn/3" check-gateway=ping distance=1 dst-address=94.140.14.200/32 gateway=4.2.2.1 routing-table=main scope=30 target-scope=11
add comment="rosc:under/office-fibre/vpn/4" check-gateway=ping distance=1 dst-address=94.140.14.200/32 gateway=94.140.14.14 routing-table=main scope=30 target-scope=11
add comment="rosc:under/dish/vpn/1" check-gateway=ping distance=2 dst-address=94.140.14.200/32 gateway=1.1.1.1 routing-table=main scope=30 target-scope=11
add comment="rosc:under/dish/vpn/2" check-gateway=ping distance=2 dst-address=94.140.14.200/32 gateway=208.67.222.222 routing-table=main scope=30 target-scope=11
add comment="rosc:under/cable/vpn/1" check-gateway=ping distance=5 dst-address=94.140.14.200/32 gateway=64.6.64.6 routing-table=main scope=30 target-scope=11
add comment="rosc:under/cable/vpn/2" check-gateway=ping distance=5 dst-address=94.140.14.200/32 gateway=185.228.168.9 routing-table=main scope=30 target-scope=11
add comment="rosc:under/modem/vpn/1" check-gateway=ping distance=10 dst-address=94.140.14.200/32 gateway=76.76.2.0 routing-table=main scope=30 target-scope=11
add comment="rosc:under/line/vpn/1" check-gateway=ping distance=4 dst-address=94.140.14.200/32 gateway=64.6.65.6 routing-table=main scope=30 target-scope=11
add comment="rosc:under/line/vpn/2" check-gateway=ping distance=4 dst-address=94.140.14.200/32 gateway=77.88.8.8 routing-table=main scope=30 target-scope=11
add comment="rosc:under/mobile/vpn/1" check-gateway=ping distance=20 dst-address=94.140.14.200/32 gateway=76.76.10.0 routing-table=main scope=30 target-scope=11
add comment="rosc:under/mobile/vpn/2" check-gateway=ping distance=20 dst-address=94.140.14.200/32 gateway=156.154.70.1 routing-table=main scope=30 target-scope=11
add comment="rosc:under-hole/vpn" blackhole distance=254 dst-address=94.140.14.200/32
add comment="rosc:dish/dish" distance=2 dst-address=192.168.100.1/32 gateway=ether2-dish
add comment="rosc:tunnel/admin/1" dst-address=10.50.0.0/16 gateway=wg-admin
add comment="rosc:tunnel/admin/2" dst-address=10.9.1.9/32 gateway=wg-admin

# IPv6 routes: probes, their blackhole twins, recursive defaults
/ipv6 route
add comment="rosc:probe6/office-fibre/1" dst-address=2606:4700:4700::1111/128 gateway=fe80::1%wan-fibre scope=10 target-scope=10
add comment="rosc:probe6-hole/office-fibre/1" blackhole distance=254 dst-address=2606:4700:4700::1111/128
add comment="rosc:probe6/office-fibre/2" dst-address=2620:fe::fe/128 gateway=fe80::1%wan-fibre scope=10 target-scope=10
add comment="rosc:probe6-hole/office-fibre/2" blackhole distance=254 dst-address=2620:fe::fe/128
add comment="rosc:default6/office-fibre/1" check-gateway=ping distance=1 dst-address=::/0 gateway=2606:4700:4700::1111 routing-table=main scope=30 target-scope=11
add comment="rosc:default6/office-fibre/2" check-gateway=ping distance=1 dst-address=::/0 gateway=2620:fe::fe routing-table=main scope=30 target-scope=11
add comment="rosc:reply6/office-fibre/1" check-gateway=ping distance=1 dst-address=::/0 gateway=2606:4700:4700::1111 routing-table=to-office-fibre scope=30 target-scope=11
add comment="rosc:reply6/office-fibre/2" check-gateway=ping distance=1 dst-address=::/0 gateway=2620:fe::fe routing-table=to-office-fibre scope=30 target-scope=11
add comment="rosc:probe6/cable/1" disabled=yes dst-address=2001:4860:4860::8888/128 gateway=fe80::1%ether3 scope=10 target-scope=10
add comment="rosc:probe6-hole/cable/1" blackhole distance=254 dst-address=2001:4860:4860::8888/128
add comment="rosc:probe6/cable/2" disabled=yes dst-address=2620:119:35::35/128 gateway=fe80::1%ether3 scope=10 target-scope=10
add comment="rosc:probe6-hole/cable/2" blackhole distance=254 dst-address=2620:119:35::35/128
add comment="rosc:default6/cable/1" check-gateway=ping distance=5 dst-address=::/0 gateway=2001:4860:4860::8888 routing-table=main scope=30 target-scope=11
add comment="rosc:default6/cable/2" check-gateway=ping distance=5 dst-address=::/0 gateway=2620:119:35::35 routing-table=main scope=30 target-scope=11
add comment="rosc:reply6/cable/1" check-gateway=ping distance=5 dst-address=::/0 gateway=2001:4860:4860::8888 routing-table=to-cable scope=30 target-scope=11
add comment="rosc:reply6/cable/2" check-gateway=ping distance=5 dst-address=::/0 gateway=2620:119:35::35 routing-table=to-cable scope=30 target-scope=11

# Host names for DHCP servers of the providers
/ip dhcp-client option
add code=12 name=rosc-hostname-dish value="'every-key-dish'"

# DHCP clients without routes of their own: the lease script points the probes
/ip dhcp-client
add comment="rosc:wan/dish" add-default-route=no dhcp-options=rosc-hostname-dish,clientid disabled=no interface=ether2-dish script=":if (\$bound=1) do={\n\
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
    }" use-peer-dns=no use-peer-ntp=no
add comment="rosc:wan/cable" add-default-route=no disabled=no interface=ether3 script=":if (\$bound=1) do={\n\
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
    }" use-peer-dns=no use-peer-ntp=no
add comment="rosc:wan/modem" add-default-route=no disabled=no interface=ether4-modem script=":if (\$bound=1) do={\n\
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
    }" use-peer-dns=no use-peer-ntp=no

# DHCPv6 clients; their own default stands behind all of ours, and tells the gateway
/ipv6 dhcp-client
add comment="rosc:wan6/cable" add-default-route=yes default-route-distance=203 disabled=no interface=ether3 pool-name=cable-pd pool-prefix-length=64 prefix-hint=::/60 request=address,prefix script=":local rcValid 0\n\
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
    :if ([:len [/system script find where name=\"rosc-lan6\"]] > 0) do={/system script run rosc-lan6}" use-peer-dns=no

# Prefixes that providers route here
/ipv6 pool
add comment="rosc:wan6/office-fibre" name=office-fibre-pd prefix=2001:db8:100::/48 prefix-length=64

# IPv6 addresses: each WAN's own, and each LAN's in the prefix of every WAN
/ipv6 address
add comment="rosc:wan6/office-fibre" address=2001:db8:ff::2/64 advertise=no interface=wan-fibre
add comment="rosc:lan6/home/office-fibre" address=::1/64 advertise=no disabled=no from-pool=office-fibre-pd interface=bridge-home
add comment="rosc:lan6/home/cable" address=::1/64 advertise=no disabled=no from-pool=cable-pd interface=bridge-home
add comment="rosc:lan6/guests" address=fd5a:1c2e:77f0:20::1/64 advertise=yes interface=bridge-guests

# Router advertisements: each LAN's, and no WAN is told that this is a router
/ipv6 nd
add comment="rosc:wan6/office-fibre" advertise-dns=no disabled=no interface=wan-fibre ra-lifetime=none
add comment="rosc:wan6/cable" advertise-dns=no disabled=no interface=ether3 ra-lifetime=none
add comment="rosc:lan6/home" advertise-dns=no disabled=no interface=bridge-home ra-interval=30s-1m30s ra-lifetime=30m
add comment="rosc:lan6/guests" advertise-dns=yes disabled=no dns=fd5a:1c2e:77f0:20::1 interface=bridge-guests ra-interval=30s-1m30s ra-lifetime=30m

# Prefixes that the LANs announce: the best WAN's is preferred, the others are deprecated
/ipv6 nd prefix
add comment="rosc:lan6/home/office-fibre" disabled=yes interface=bridge-home preferred-lifetime=0s prefix=2001:db8:0:1::/64 valid-lifetime=30m
add comment="rosc:lan6/home/cable" disabled=yes interface=bridge-home preferred-lifetime=0s prefix=2001:db8:0:2::/64 valid-lifetime=30m

# Where messages for others go
/system logging action
add comment="rosc:notify/syslog" name=roscsyslog remote=192.168.88.9 remote-log-format=syslog remote-port=514 target=remote

# Which messages go there
/system logging
add action=roscsyslog prefix=every-key topics=script,error

# The mail account of the router
/tool e-mail
set certificate-verification=yes-without-crl from=router@example.com password="$rcKey8" port=587 server=smtp.example.com tls=starttls user=router@example.com

# What happens when a WAN goes or returns
/system script
add comment="rosc:lan6/all" name=rosc-lan6 policy=read,write,test source=":local rcBest \"\"\n\
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
    /tool fetch url=\"https://api.telegram.org/bot$rcKey7PercentText/sendMessage\" http-method=post http-header-field=\"Content-Type: application/json\" http-data=(\"{\\\"chat_id\\\":\\\"-100123\\\",\\\"text\\\":\\\"every-key: \" . \$rcText . \"\\\"}\") check-certificate=\$rcCheck output=none duration=30s\n\
    } delay=10 max=6 on-error={:log warning \"rosc: telegram was not told: \$rcText\"}\n\
    :retry command={\n\
    /tool fetch url=\"$rcKey9Text\" http-method=post http-header-field=\"Content-Type: application/json,Authorization: $rcKey10HeaderText,X-Priority: $rcKey11HeaderText\" http-data=(\"{\\\"site\\\":\\\"every-key\\\",\\\"wan\\\":\\\"\" . \$rcName . \"\\\",\\\"state\\\":\\\"\" . \$rcState . \"\\\",\\\"text\\\":\\\"\" . \$rcText . \"\\\"}\")$rcKey9Tls output=none duration=30s\n\
    } delay=10 max=6 on-error={:log warning \"rosc: the webhook was not told: \$rcText\"}\n\
    :retry command={\n\
    /tool fetch url=\"$rcKey12Text\" http-method=post http-header-field=\"Content-Type: text/plain,Authorization: Bearer $rcKey13HeaderText,Title: every-key\" http-data=\$rcText$rcKey12Tls output=none duration=30s\n\
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
add comment="rosc:use/cable" name=rosc-use-cable policy=read,write,test source=":global rcUse\n\
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
add comment="rosc:use/modem" name=rosc-use-modem policy=read,write,test source=":global rcUse\n\
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
add comment="rosc:data/modem" name=rosc-data-modem policy=read source="#0,0,0"
add comment="rosc:use/line" name=rosc-use-line policy=read,write,test source=":global rcUse\n\
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
add comment="rosc:use/vpn" name=rosc-use-vpn policy=read,write,test source=":global rcUse\n\
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
add comment="rosc:wan/office-fibre" name=rosc-wan-office-fibre policy=read,write,test source=":global rcWan\n\
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
add comment="rosc:wan/dish" name=rosc-wan-dish policy=read,write,test source=":global rcWan\n\
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
add comment="rosc:wan/cable" name=rosc-wan-cable policy=read,write,test source=":global rcWan\n\
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
add comment="rosc:wan/modem" name=rosc-wan-modem policy=read,write,test source=":global rcWan\n\
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
add comment="rosc:wan/line" name=rosc-wan-line policy=read,write,test source=":global rcWan\n\
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
add comment="rosc:wan/vpn" name=rosc-wan-vpn policy=read,write,test source=":global rcWan\n\
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
add comment="rosc:wan6/office-fibre" name=rosc-wan6-office-fibre policy=read,write,test source=":global rcWan\n\
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
add comment="rosc:wan6/cable" name=rosc-wan6-cable policy=read,write,test source=":global rcWan\n\
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

# One netwatch per probe
/tool netwatch
add comment="rosc:probe/office-fibre/1" disabled=no down-script="/system script run rosc-wan-office-fibre" host=8.8.8.8 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-office-fibre"
add comment="rosc:probe/office-fibre/2" disabled=no down-script="/system script run rosc-wan-office-fibre" host=9.9.9.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-office-fibre"
add comment="rosc:probe/office-fibre/3" disabled=no down-script="/system script run rosc-wan-office-fibre" host=4.2.2.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-office-fibre"
add comment="rosc:probe/office-fibre/4" disabled=no down-script="/system script run rosc-wan-office-fibre" host=94.140.14.14 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-office-fibre"
add comment="rosc:probe/dish/1" disabled=no down-script="/system script run rosc-wan-dish" host=1.1.1.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-dish"
add comment="rosc:probe/dish/2" disabled=no down-script="/system script run rosc-wan-dish" host=208.67.222.222 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-dish"
add comment="rosc:probe/cable/1" disabled=no down-script="/system script run rosc-wan-cable" host=64.6.64.6 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="/system script run rosc-use-cable" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-cable"
add comment="rosc:probe/cable/2" disabled=no down-script="/system script run rosc-wan-cable" host=185.228.168.9 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-cable"
add comment="rosc:probe/modem/1" disabled=no down-script="/system script run rosc-wan-modem" host=76.76.2.0 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="/system script run rosc-use-modem" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-modem"
add comment="rosc:probe/line/1" disabled=no down-script="/system script run rosc-wan-line" host=64.6.65.6 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="/system script run rosc-use-line" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-line"
add comment="rosc:probe/line/2" disabled=no down-script="/system script run rosc-wan-line" host=77.88.8.8 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-line"
add comment="rosc:probe/mobile/1" disabled=no down-script="/system script run rosc-wan-mobile" host=76.76.10.0 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="/system script run rosc-use-mobile" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-mobile"
add comment="rosc:probe/mobile/2" disabled=no down-script="/system script run rosc-wan-mobile" host=156.154.70.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-mobile"
add comment="rosc:probe/vpn/1" disabled=no down-script="/system script run rosc-wan-vpn" host=209.244.0.3 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s test-script="/system script run rosc-use-vpn" thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-vpn"
add comment="rosc:probe/vpn/2" disabled=no down-script="/system script run rosc-wan-vpn" host=156.154.71.1 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan-vpn"
add comment="rosc:probe6/office-fibre/1" disabled=no down-script="/system script run rosc-wan6-office-fibre" host=2606:4700:4700::1111 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-office-fibre"
add comment="rosc:probe6/office-fibre/2" disabled=no down-script="/system script run rosc-wan6-office-fibre" host=2620:fe::fe interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-office-fibre"
add comment="rosc:probe6/cable/1" disabled=no down-script="/system script run rosc-wan6-cable" host=2001:4860:4860::8888 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-cable"
add comment="rosc:probe6/cable/2" disabled=no down-script="/system script run rosc-wan6-cable" host=2620:119:35::35 interval=10s packet-count=5 packet-interval=200ms start-delay=3s startup-delay=30s thr-avg=1s thr-jitter=1s thr-loss-percent=85 thr-max=1s thr-stdev=1s timeout=1s type=icmp up-script="/system script run rosc-wan6-cable"

# Bridges filter VLANs, now that all of the above stands
/interface bridge
set [ find name=bridge-home ] vlan-filtering=yes

# The lease script's body once for WAN 'dish': a client that is bound already does not call it
{
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

# The lease script's body once for WAN 'cable': a client that is bound already does not call it
{
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

# The lease script's body once for WAN 'modem': a client that is bound already does not call it
{
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

# The IPv6 gateway of WAN 'cable', where the router has learnt it already
{
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

# Each LAN announces the IPv6 prefix of the best WAN that is up
{
/system script run rosc-lan6
}
}
# This line was pasted: it is no secret.
