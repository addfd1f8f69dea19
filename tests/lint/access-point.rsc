# 2026-02-03 10:11:12 by RouterOS 7.21.2
# software id = ABCD-EFGH
#
/interface bridge
add name=bridge
/interface list
add name=WAN
add name=LAN
/interface bridge port
add bridge=bridge interface=ether1
add bridge=bridge interface=ether2
/interface list member
add interface=ether1 list=WAN
/ip dhcp-client
add interface=bridge
/ip firewall nat
add action=masquerade chain=srcnat out-interface-list=WAN
/system identity
set name=ap
