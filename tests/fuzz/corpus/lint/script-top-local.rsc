:local wanPort "ether1"
/ip dhcp-client
add interface=$wanPort

