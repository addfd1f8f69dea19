/interface list member
add interface=ether1 list=WAN
/ip route
add gateway=100.64.0.1%ether1
/ip firewall address-list
add address=100.64.0.0/10 list=not-global
/ip firewall raw
add action=drop chain=prerouting in-interface-list=WAN src-address-list=not-global

