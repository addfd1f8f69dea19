/ip route
add gateway=203.0.113.9 routing-mark=to-fibre

