/interface list member
add interface=bridge list=LAN
add interface=ether1 list=WAN
add interface=ether2 list=WAN
/routing table
add fib name=to-one
add fib name=to-two
/ip firewall mangle
add action=mark-connection chain=prerouting connection-mark=no-mark in-interface-list=WAN \
    new-connection-mark=from-wan
add action=mark-routing chain=prerouting connection-mark=from-wan in-interface-list=LAN \
    new-routing-mark=to-one passthrough=no
add action=mark-routing chain=output connection-mark=from-wan new-routing-mark=to-one \
    passthrough=no

