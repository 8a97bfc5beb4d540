System.Console.WriteLine("alin");
