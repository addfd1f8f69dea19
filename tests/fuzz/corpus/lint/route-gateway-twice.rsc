/interface list member
add interface=ether1 list=WAN
add interface=ether2 list=WAN
/routing table
add fib name=to-one
add fib name=to-two
/ip route
add gateway=192.168.8.1 routing-table=to-one
add gateway=192.168.8.1 routing-table=to-two

