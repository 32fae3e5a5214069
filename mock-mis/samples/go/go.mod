module ferkit.example/mis

go 1.19
