/interface list member
add interface=bridge list=LAN
add interface=ether1 list=WAN
add interface=ether2 list=WAN
/routing table
add fib name=to-one
add fib name=to-two
/ip firewall mangle
add action=mark-routing chain=prerouting in-interface-list=LAN new-routing-mark=to-one

