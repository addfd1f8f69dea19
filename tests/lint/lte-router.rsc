# 2025-04-20 16:18:22 by RouterOS 7.18.2
# software id = ABCD-EFGH
#
# model = wAPGR-5HacD2HnD
/interface bridge
add name=bridge-local
/interface wireguard
add listen-port=13231 mtu=1420 name=wg0
/interface lte apn
add apn=internet name=provider
/interface lte
set [ find default-name=lte1 ] allow-roaming=yes apn-profiles=provider band=3
/ip pool
add name=pool0 ranges=192.168.100.50-192.168.100.254
/ip dhcp-server
add address-pool=pool0 interface=bridge-local name=dhcp1
/interface bridge port
add bridge=bridge-local interface=ether1
add bridge=bridge-local interface=ether2
/ip address
add address=192.168.100.1/24 interface=bridge-local network=192.168.100.0
add address=10.8.0.11/24 interface=wg0 network=10.8.0.0
/ip dhcp-client
# DHCP client can not run on slave or passthrough interface!
add interface=ether1
/ip dns
set allow-remote-requests=yes servers=1.1.1.1
/ip firewall filter
add action=accept chain=input connection-state=established,related
add action=accept chain=input src-address=10.8.0.0/24
add action=drop chain=input in-interface=lte1
/ip firewall nat
add action=masquerade chain=srcnat out-interface=lte1
add action=masquerade chain=srcnat out-interface=wg0 src-address=192.168.100.0/24
/system scheduler
add interval=5s name=stats on-event="/system script run stats" policy=ftp,reboot,read,write,policy,test,password,sniff,sensitive,romon start-date=2025-04-03 start-time=10:56:56
/system script
add dont-require-permissions=no name=stats owner=admin policy=ftp,reboot,read,write,policy,test,password,sniff,sensitive,romon source=":local rcInfo [/interface lte monitor lte1 once as-value]\
    \n:log info (\$rcInfo->\"rsrp\")"
