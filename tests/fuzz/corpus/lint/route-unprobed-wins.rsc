/ip dhcp-client
add interface=ether4
/ip route
add dst-address=8.8.8.8/32 gateway=203.0.113.9%ether1 scope=10
add dst-address=1.1.1.1/32 gateway=198.51.100.1%ether2 scope=10
add check-gateway=ping gateway=8.8.8.8 target-scope=11
add check-gateway=ping distance=2 gateway=1.1.1.1 target-scope=11

