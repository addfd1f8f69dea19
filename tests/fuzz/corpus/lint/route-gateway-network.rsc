/interface list member
add interface=ether1 list=WAN
add interface=ether2 list=WAN
/ip address
add address=192.168.8.100/24 interface=ether1
add address=192.168.8.101/24 interface=ether2
/ip route
add gateway=192.168.8.1
add distance=2 gateway=192.168.8.1%ether2

