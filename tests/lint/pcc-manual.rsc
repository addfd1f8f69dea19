# Two uplinks shared by PCC, as the manual has it: addresses, marks, tables, two defaults by distance.
/ip address
add address=10.111.0.1/24 interface=ether3 network=10.111.0.0
add address=10.112.0.2/24 interface=ether1 network=10.112.0.0
add address=10.113.0.2/24 interface=ether2 network=10.113.0.0
/routing table
add disabled=no fib name=to_isp1
add disabled=no fib name=to_isp2
/ip dhcp-server
add interface=ether3 name=lan
/ip firewall mangle
add action=accept chain=prerouting dst-address=10.111.0.0/24 in-interface=ether3
add action=mark-connection chain=prerouting connection-mark=no-mark in-interface=ether1 new-connection-mark=isp1_conn
add action=mark-connection chain=prerouting connection-mark=no-mark in-interface=ether2 new-connection-mark=isp2_conn
add action=mark-connection chain=prerouting connection-mark=no-mark dst-address-type=!local in-interface=ether3 new-connection-mark=isp1_conn per-connection-classifier=both-addresses:2/0
add action=mark-connection chain=prerouting connection-mark=no-mark dst-address-type=!local in-interface=ether3 new-connection-mark=isp2_conn per-connection-classifier=both-addresses:2/1
add action=mark-routing chain=prerouting connection-mark=isp1_conn in-interface=ether3 new-routing-mark=to_isp1
add action=mark-routing chain=prerouting connection-mark=isp2_conn in-interface=ether3 new-routing-mark=to_isp2
add action=mark-routing chain=output connection-mark=isp1_conn new-routing-mark=to_isp1
add action=mark-routing chain=output connection-mark=isp2_conn new-routing-mark=to_isp2
/ip firewall nat
add action=masquerade chain=srcnat out-interface=ether1
add action=masquerade chain=srcnat out-interface=ether2
/ip route
add check-gateway=ping dst-address=0.0.0.0/0 gateway=10.112.0.1 routing-table=to_isp1
add check-gateway=ping dst-address=0.0.0.0/0 gateway=10.113.0.1 routing-table=to_isp2
add check-gateway=ping distance=1 dst-address=0.0.0.0/0 gateway=10.112.0.1
add check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=10.113.0.1
