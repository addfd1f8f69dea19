# 2025-01-01 10:00:00 by RouterOS 7.17
# software id = 1111-2222
#
# model = CRS326-24G-2S+
# serial number = 000000000000
/interface bridge
add name=bridge
/interface bridge port
add bridge=bridge interface=ether1
add bridge=bridge interface=ether2
/ip address
add address=192.168.88.2/24 interface=bridge network=192.168.88.0
/ip route
add gateway=192.168.88.1
/system identity
set name=switch
