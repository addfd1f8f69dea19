# 2026-05-04 21:46:50 by RouterOS 7.19
# software id = ABCD-EFGH
#
/ip dhcp-client
add interface=ether1
/ip firewall filter
add action=accept chain=input connection-state=established,related
add action=drop chain=input connection-state=invalid
/ip firewall nat
add action=masquerade chain=srcnat out-interface=ether1
/system identity
set name=r

