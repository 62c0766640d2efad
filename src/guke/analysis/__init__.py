"""Pure analyses: functions of tables; no Django, no clock, no I/O."""
