# The source of a stored script: it runs as a whole, so its variables live.
:local rcNow [/system clock get time]
:local rcDown [/tool netwatch find where status=down]
:if ([:len $rcDown] > 0) do={
    :foreach rcId in=$rcDown do={
        :log warning ("down: " . [/tool netwatch get $rcId host] . " at $rcNow")
    }
    /system script set [find where name=tell] comment=$rcNow
}
