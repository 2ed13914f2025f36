using NewsFunctions.Local.Commands;

return await NewsCommand.RunAsync(args);
