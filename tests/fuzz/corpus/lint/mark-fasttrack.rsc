/interface list member
add interface=bridge list=LAN
add interface=ether1 list=WAN
add interface=ether2 list=WAN
/routing table
add fib name=to-one
add fib name=to-two
/ip firewall mangle
add action=mark-connection chain=prerouting connection-mark=no-mark in-interface=ether1 \
    new-connection-mark=one
add action=mark-routing chain=prerouting connection-mark=one in-interface-list=LAN \
    new-routing-mark=to-one passthrough=no
add action=mark-routing chain=output connection-mark=one new-routing-mark=to-one passthrough=no
/ip firewall filter
add action=fasttrack-connection chain=forward connection-state=established,related

