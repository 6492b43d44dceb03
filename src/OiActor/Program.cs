Console.WriteLine("OiActor");
