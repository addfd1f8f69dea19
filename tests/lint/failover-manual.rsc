# Recursive failover with two probes a WAN of one distance, as the manual has it.
/ip route
add dst-address=8.8.8.8/32 gateway=10.111.0.1 scope=10
add dst-address=208.67.220.220/32 gateway=10.111.0.1 scope=10
add dst-address=8.8.4.4/32 gateway=10.112.0.1 scope=10
add dst-address=208.67.222.222/32 gateway=10.112.0.1 scope=10
add check-gateway=ping distance=1 gateway=8.8.8.8 target-scope=11
add check-gateway=ping distance=1 gateway=208.67.220.220 target-scope=11
add check-gateway=ping distance=2 gateway=8.8.4.4 target-scope=11
add check-gateway=ping distance=2 gateway=208.67.222.222 target-scope=11
