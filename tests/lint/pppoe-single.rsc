# 2026-02-03 10:11:12 by RouterOS 7.21.2
# software id = ABCD-EFGH
#
/interface bridge
add name=bridge1
/interface vlan
add interface=ether1 name=vlan7 vlan-id=7
/interface pppoe-client
add add-default-route=yes disabled=no interface=vlan7 name=pppoe-out1 use-peer-dns=yes user=someone
/interface list
add name=WAN
add name=LAN
/ip pool
add name=pool1 ranges=10.1.0.10-10.1.0.200
/ip dhcp-server
add address-pool=pool1 interface=bridge1 name=dhcp1
/ip settings
set rp-filter=strict
/interface list member
add interface=pppoe-out1 list=WAN
add interface=bridge1 list=LAN
/ip address
add address=10.1.0.1/24 interface=bridge1 network=10.1.0.0
/ip firewall filter
add action=accept chain=input connection-state=established,related,untracked
add action=accept chain=input dst-port=13231 protocol=udp
add action=accept chain=input in-interface-list=LAN
add action=drop chain=input
add action=fasttrack-connection chain=forward connection-state=established,related hw-offload=yes
add action=accept chain=forward connection-state=established,related,untracked
add action=drop chain=forward connection-nat-state=!dstnat connection-state=new in-interface-list=WAN
/ip firewall mangle
add action=change-mss chain=forward new-mss=clamp-to-pmtu out-interface=pppoe-out1 passthrough=yes protocol=tcp tcp-flags=syn
/ip firewall nat
add action=masquerade chain=srcnat out-interface-list=WAN
add action=dst-nat chain=dstnat dst-port=443 in-interface-list=WAN protocol=tcp to-addresses=10.1.0.20
add action=masquerade chain=srcnat dst-address=10.1.0.0/24 out-interface=bridge1 src-address=10.1.0.0/24
/system identity
set name=home
/tool netwatch
add comment=camera down-script=":log warning \"camera\"" host=10.1.0.30 type=icmp
