# 2026-02-03 10:11:12 by RouterOS 7.21.2
# software id = ABCD-EFGH
#
/interface list
add name=WAN
/interface list member
add interface=ether1 list=WAN
/ip address
add address=10.255.0.1 interface=ether3 network=10.255.0.2
/ip dhcp-client
add interface=ether1
/ip firewall address-list
add address=192.0.2.0/24 list=admins
/ip firewall filter
add action=accept chain=input connection-state=established,related
add action=drop chain=input in-interface-list=WAN src-address-list=!admins
add action=accept chain=input dst-port=22,8291 protocol=tcp
/ip firewall nat
add action=masquerade chain=srcnat out-interface-list=WAN
/ip route
add dst-address=10.20.0.0/16 gateway=10.255.0.2
add dst-address=10.255.0.2/32 gateway=10.255.0.2
/system identity
set name=hosted
