/ip dhcp-client
add interface=ether1
add default-route-distance=2 interface=ether2
/ip firewall nat
add action=masquerade chain=srcnat out-interface=ether1

