using NewsFunctions.Local.Commands;

return args is ["parse", .. var paths] ? ParseCommand.Run([.. paths.Where(path => path != "--json")], Console.Out) : 1;
