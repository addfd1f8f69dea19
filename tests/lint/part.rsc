# Only a part: what stands elsewhere is not known.
/ip firewall filter
add action=accept chain=input connection-state=established,related,untracked
add action=accept chain=forward connection-state=established,related
/ip firewall mangle
add action=mark-routing chain=prerouting connection-mark=wan2 in-interface-list=LAN new-routing-mark=to-wan2
/ip firewall nat
add action=masquerade chain=srcnat out-interface-list=WAN
/ip route
add distance=2 gateway=198.51.100.1 routing-table=to-wan2
add gateway=10.0.0.1 target-scope=10
