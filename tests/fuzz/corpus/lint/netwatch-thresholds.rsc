/interface lte
set [ find default-name=lte1 ] name=lte1
/ip route
add blackhole distance=254 dst-address=1.1.1.1/32
add check-gateway=ping gateway=1.1.1.1 target-scope=11
add dst-address=1.1.1.1/32 gateway=lte1 scope=10
/tool netwatch
add host=1.1.1.1 startup-delay=30s type=icmp

