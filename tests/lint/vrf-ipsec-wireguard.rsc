# 2026-02-03 10:11:12 by RouterOS 7.21.2
# software id = ABCD-EFGH
#
/interface wireguard
add listen-port=13231 mtu=1420 name=wg1
/ip vrf
add interfaces=ether5 name=tenant
/ip ipsec profile
add dh-group=modp2048 enc-algorithm=aes-256 name=p1
/ip ipsec peer
add address=198.51.100.7/32 exchange-mode=ike2 name=branch profile=p1
/interface wireguard peers
add allowed-address=10.9.0.0/24,192.168.30.0/24 endpoint-address=vpn.example.com endpoint-port=13231 interface=wg1 name=peer1 persistent-keepalive=25s public-key="yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk="
/ip address
add address=203.0.113.10/29 interface=ether1 network=203.0.113.8
add address=192.168.20.1/24 interface=ether2 network=192.168.20.0
add address=10.9.0.1/24 interface=wg1 network=10.9.0.0
add address=10.77.0.1/24 interface=ether5 network=10.77.0.0
/ip dns
set allow-remote-requests=yes servers=9.9.9.9,1.1.1.1
/ip firewall filter
add action=accept chain=input connection-state=established,related,untracked
add action=accept chain=input dst-port=500,4500 protocol=udp
add action=accept chain=input protocol=ipsec-esp
add action=accept chain=input dst-port=13231 protocol=udp
add action=accept chain=input in-interface=ether2
add action=accept chain=input dst-port=8291 in-interface=wg1 protocol=tcp
add action=drop chain=input
/ip firewall mangle
add action=mark-routing chain=prerouting dst-address=!192.168.0.0/16 new-routing-mark=main passthrough=no src-address=192.168.20.99
add action=change-mss chain=forward new-mss=clamp-to-pmtu out-interface=wg1 passthrough=yes protocol=tcp tcp-flags=syn
/ip firewall nat
add action=accept chain=srcnat dst-address=192.168.40.0/24 src-address=192.168.20.0/24
add action=src-nat chain=srcnat out-interface=ether1 to-addresses=203.0.113.10
/ip ipsec identity
add peer=branch
/ip ipsec policy
add dst-address=192.168.40.0/24 level=unique peer=branch src-address=192.168.20.0/24 tunnel=yes
/ip route
add disabled=no distance=1 dst-address=0.0.0.0/0 gateway=203.0.113.9 routing-table=main scope=30 target-scope=10
add disabled=no dst-address=192.168.30.0/24 gateway=wg1 routing-table=main
add disabled=no dst-address=0.0.0.0/0 gateway=203.0.113.9@main routing-table=tenant
add disabled=no dst-address=10.77.0.0/24 gateway=ether5@tenant routing-table=main
/system scheduler
add interval=1d name=nightly on-event="/system backup save name=nightly dont-encrypt=yes" policy=ftp,reboot,read,write,policy,test
/system script
add dont-require-permissions=no name=update owner=admin policy=ftp,read,write,test source=":local rcIp [/ip cloud get public-address]\r\n:if ([:len \$rcIp] > 0) do={/tool fetch url=\"https://example.com/\$rcIp\"}"
