# 2024-11-02 08:12:01 by RouterOS 7.16.1
# software id = WXYZ-1234
#
# model = RB3011UiAS
# serial number = B88E0AAAAAAA
/interface bridge
add name=bridge1 vlan-filtering=yes
/interface vlan
add interface=bridge1 name=vlan20-guests vlan-id=20
add interface=ether1 name=vlan835 vlan-id=835
/interface pppoe-client
add add-default-route=yes comment="Telecom A" default-route-distance=1 \
    disabled=no interface=vlan835 name=pppoe-out1 use-peer-dns=yes user=\
    line1@isp-a.example
add add-default-route=yes default-route-distance=1 disabled=no interface=\
    ether2 name=pppoe-out2 user=line2@isp-b.example
/interface wireguard
add listen-port=13231 mtu=1420 name=wg-road
/ip pool
add name=dhcp_pool0 ranges=192.168.10.2-192.168.10.254
add name=guests ranges=192.168.20.10-192.168.20.99,192.168.20.150-192.168.20.200
/ip dhcp-server
add address-pool=dhcp_pool0 interface=bridge1 name=dhcp1
add address-pool=guests interface=vlan20-guests name=dhcp2
/routing table
add disabled=no fib name=ISP1
add disabled=no fib name=ISP2
/interface bridge port
add bridge=bridge1 interface=ether3
add bridge=bridge1 interface=ether4
add bridge=bridge1 frame-types=admit-only-untagged-and-priority-tagged \
    interface=ether5 pvid=20
/interface bridge vlan
add bridge=bridge1 tagged=bridge1,ether3 untagged=ether5 vlan-ids=20
/interface wireguard peers
add allowed-address=10.99.0.2/32 comment=laptop interface=wg-road name=peer1 \
    public-key="TrMvSoP4jYQlY6RIzBgbssQqY3vxI2Pi+y71lOWWXX0="
add allowed-address=10.99.0.3/32 interface=wg-road name=phone public-key=\
    "xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg="
/ip address
add address=192.168.10.1/24 interface=bridge1 network=192.168.10.0
add address=192.168.20.1/24 interface=vlan20-guests network=192.168.20.0
add address=10.99.0.1/24 interface=wg-road network=10.99.0.0
/ip dhcp-server network
add address=192.168.10.0/24 gateway=192.168.10.1
add address=192.168.20.0/24 dns-server=9.9.9.9 gateway=192.168.20.1
/ip dns
set allow-remote-requests=yes servers=8.8.8.8,1.1.1.1
/ip firewall filter
add action=accept chain=input connection-state=established,related
add action=accept chain=input comment=WireGuard dst-port=13231 protocol=udp
add action=accept chain=input in-interface=wg-road
add action=drop chain=input comment="drop all from outside" in-interface=\
    pppoe-out1
add action=drop chain=input in-interface=pppoe-out2
add action=drop chain=forward comment="guests stay out" in-interface=\
    vlan20-guests out-interface=bridge1
/ip firewall mangle
add action=accept chain=prerouting dst-address=192.168.0.0/16 in-interface=\
    bridge1
add action=mark-connection chain=prerouting dst-address-type=!local \
    in-interface=bridge1 new-connection-mark=c1 passthrough=yes \
    per-connection-classifier=both-addresses:3/0
add action=mark-connection chain=prerouting dst-address-type=!local \
    in-interface=bridge1 new-connection-mark=c1 passthrough=yes \
    per-connection-classifier=both-addresses:3/1
add action=mark-connection chain=prerouting dst-address-type=!local \
    in-interface=bridge1 new-connection-mark=c2 passthrough=yes \
    per-connection-classifier=both-addresses:3/2
add action=mark-routing chain=prerouting connection-mark=c1 in-interface=\
    bridge1 new-routing-mark=ISP1 passthrough=yes
add action=mark-routing chain=prerouting connection-mark=c2 in-interface=\
    bridge1 new-routing-mark=ISP2 passthrough=yes
add action=change-mss chain=forward new-mss=clamp-to-pmtu passthrough=yes \
    protocol=tcp tcp-flags=syn
/ip firewall nat
add action=masquerade chain=srcnat out-interface=pppoe-out1
add action=masquerade chain=srcnat out-interface=pppoe-out2
add action=dst-nat chain=dstnat comment="RDP server" dst-port=3390 \
    in-interface=pppoe-out1 protocol=tcp to-addresses=192.168.10.30 to-ports=\
    3389
/ip route
add dst-address=0.0.0.0/0 gateway=pppoe-out1 routing-table=ISP1
add dst-address=0.0.0.0/0 gateway=pppoe-out2 routing-table=ISP2
/routing rule
add action=lookup-only-in-table src-address=192.168.20.0/24 table=ISP2
add action=lookup interface=bridge1 table=main
/system scheduler
add interval=1d name=reboot on-event="/system reboot" policy=reboot
