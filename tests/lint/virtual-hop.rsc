# One virtual hop a WAN, each with two probes; every table refers to the hops.
/routing table
add fib name=to-one
add fib name=to-two
/ip route
add dst-address=8.8.8.8/32 gateway=203.0.113.9%ether1 scope=10
add dst-address=9.9.9.9/32 gateway=203.0.113.9%ether1 scope=10
add dst-address=1.1.1.1/32 gateway=pppoe-out1 scope=10
add dst-address=208.67.222.222/32 gateway=pppoe-out1 scope=10
add check-gateway=ping dst-address=10.255.255.1/32 gateway=8.8.8.8 scope=10 target-scope=11
add check-gateway=ping dst-address=10.255.255.1/32 gateway=9.9.9.9 scope=10 target-scope=11
add check-gateway=ping dst-address=10.255.255.2/32 gateway=1.1.1.1 scope=10 target-scope=11
add check-gateway=ping dst-address=10.255.255.2/32 gateway=208.67.222.222 scope=10 target-scope=11
add distance=1 gateway=10.255.255.1 target-scope=12
add distance=2 gateway=10.255.255.2 target-scope=12
add distance=1 gateway=10.255.255.1@main routing-table=to-one target-scope=12
add distance=1 gateway=10.255.255.2@main routing-table=to-two target-scope=12
