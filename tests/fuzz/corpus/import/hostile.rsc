# 2025-01-01 10:00:00 by RouterOS 7.20
# software id = 
#
# model = "}: [x] \n - &a
/interface ethernet
set [ find default-name=ether1 ] comment="a: b\r\
    \n  evil: yes # x" name="uplink } , \"x"
set [ find default-name=ether2 ] name="\F0\9F\9B\9C"
/interface bridge
add comment="a bridge: # [" name=bridge1
/interface list
add name="WAN: {"
/interface list member
add interface="uplink } , \"x" list="WAN: {"
/ip pool
add name="p\\" ranges="192.168.5.10-192.168.5.20\r\
    \nx: 1"
/ip dhcp-server
add address-pool="p\\" interface="\F0\9F\9B\9C" name="s: &x *y !!z"
/ip address
add address=192.168.5.1/24 comment="<<: *boom" interface="\F0\9F\9B\9C" network=192.168.5.0
add address=192.168.6.1/24 interface=bridge1 network=192.168.6.0
/ip dhcp-client
add comment="yes" interface="uplink } , \"x"
/ip dhcp-server lease
add address=192.168.5.7 comment="- [\"nas\"]: {" mac-address=02:00:00:00:00:05 server="s: &x *y !!z"
add address=192.168.5.8 comment="null" mac-address=02:00:00:00:00:06
/ip dhcp-server network
add address=192.168.5.0/24 domain="lan\"\r\
    \nrosc: 2" gateway=192.168.5.1
/ip dns static
add address=192.168.6.7 name=on
add address=192.168.5.7 name="nas: [x"
add address=192.168.5.7 name=nas.lan
add address=192.168.5.7 name=yes
add address=192.168.5.7 name="../../etc/passwd"
/ip firewall address-list
add address="1.2.3.4\r\
    \nx" list="my list: #"
add address=vpn.example.com list="my list: #"
/ip firewall filter
add action=accept chain=input comment="- ssh: {from: any}" dst-port=22 protocol=tcp src-address-list="my list: #"
/ip firewall nat
add action=masquerade chain=srcnat out-interface-list="WAN: {"
add action=dst-nat chain=dstnat comment="\${x} \$\${y}" dst-port=80 protocol=tcp to-addresses=192.168.5.7
add action=dst-nat chain=dstnat comment="\FF\FE" dst-port=81 protocol=tcp to-addresses=192.168.5.7
/system identity
set name="#{\"}: 'x' - \${HOME}"
/system clock
set time-zone-name="Europe/\r\
    \nAthens"
