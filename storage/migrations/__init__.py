"""The history of the tables; ``upgrade`` brings any database to the newest one."""
