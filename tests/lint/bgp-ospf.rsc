# 2026-02-03 10:11:12 by RouterOS 7.21.2
# software id = ABCD-EFGH
#
/interface bridge
add name=loopback
/routing ospf instance
add disabled=no name=v2 redistribute=connected router-id=10.255.0.1
/routing ospf area
add disabled=no instance=v2 name=backbone
/routing table
add disabled=no name=peers
/routing bgp template
set default as=65001 disabled=no router-id=10.255.0.1
/ip address
add address=10.255.0.1 interface=loopback network=10.255.0.1
add address=192.0.2.2/30 interface=sfp-sfpplus1 network=192.0.2.0
add address=198.51.100.2/30 interface=sfp-sfpplus2 network=198.51.100.0
add address=203.0.113.1/24 interface=ether1 network=203.0.113.0
/ip route
add blackhole disabled=no dst-address=203.0.113.0/24
add disabled=no distance=250 dst-address=0.0.0.0/0 gateway=192.0.2.1 pref-src="" routing-table=main scope=30 suppress-hw-offload=no target-scope=10
add disabled=no dst-address=10.20.0.0/16 gateway=10.255.0.2 scope=30 target-scope=30
/routing bgp connection
add as=65001 disabled=no local.role=ebgp name=transit1 output.network=announced .redistribute=connected remote.address=192.0.2.1/32 .as=65010 routing-table=main
/routing filter rule
add chain=transit-in disabled=no rule="if (dst-len > 24) {reject} else {accept}"
/routing ospf interface-template
add area=backbone disabled=no interfaces=sfp-sfpplus2
/system identity
set name=edge
