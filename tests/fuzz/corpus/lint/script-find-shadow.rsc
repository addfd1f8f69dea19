{
:local comment "old"
/ip route
remove [find where comment=$comment]
}

